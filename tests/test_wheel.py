"""The package works where it is installed, not only where it is written."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as a release would."""
    folder = tmp_path_factory.mktemp("wheel")
    words = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([sys.executable, *words, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_its_data_and_no_tests(wheel: Path) -> None:
    """Tables, wording, the page and the sample travel along."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    for file in (ROOT / "data").rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            assert file.relative_to(ROOT).as_posix() in names
    assert not any(name.startswith("tests/") for name in names)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own."""
    folder = tmp_path_factory.mktemp("installed")
    words = ["-m", "pip", "install", "--no-deps", "--target", str(folder)]
    subprocess.run(
        [sys.executable, *words, str(wheel)], check=True, capture_output=True
    )
    return folder


def ran(
    installed: Path, code: str, *words: str, cwd: Path
) -> subprocess.CompletedProcess[str]:
    """Run code with the installed package, with nothing of the checkout in reach."""
    first = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); sys.argv[0] = 'lakthan';"
        f"import checks, data; assert checks.__file__.startswith({str(installed)!r});"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", first + code, *words],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
    )


def test_the_installed_package_demonstrates_itself(
    installed: Path, tmp_path: Path
) -> None:
    """From another folder, with the data that travelled along."""
    done = ran(
        installed, "from checks.cli.main import main; main()", "demo", cwd=tmp_path
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "lakthan-demo" / "discrepancies.html").is_file()


@pytest.mark.parametrize("name", ["announcement.pdf", "announcement.doc"])
def test_the_installed_package_reads_documents(
    installed: Path, tmp_path: Path, name: str
) -> None:
    """In processes that it starts by their module's name, from any folder."""
    document = ROOT / "tests" / "fixtures" / "documents" / name
    code = (
        "from crawler.pages.documents.reading import inside_of;"
        "from pathlib import Path;inside = inside_of(Path(sys.argv[1]).read_bytes());"
        "print(inside.state, len(inside.paragraphs) > 3)"
    )

    done = ran(installed, code, str(document), cwd=tmp_path)

    assert done.stdout.split() == ["read", "True"], done.stderr
