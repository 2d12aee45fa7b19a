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


def test_the_installed_package_demonstrates_itself(wheel: Path, tmp_path: Path) -> None:
    """From another folder, with nothing of the checkout in reach."""
    installed = tmp_path / "installed"
    words = ["-m", "pip", "install", "--no-deps", "--target", str(installed)]
    subprocess.run(
        [sys.executable, *words, str(wheel)], check=True, capture_output=True
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); sys.argv[0] = 'lakthan';"
        f"import checks, data; assert checks.__file__.startswith({str(installed)!r});"
        "from checks.cli.main import main; main()"
    )

    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "demo"],
        capture_output=True,
        check=False,
        cwd=elsewhere,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
    )

    assert done.returncode == 0, done.stderr
    assert (elsewhere / "lakthan-demo" / "discrepancies.html").is_file()
