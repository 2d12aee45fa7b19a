"""A watch list is read as it is meant, or refused with one clear line."""

from pathlib import Path

import pytest

from checks.nightly.watchlist import Watchlist, read_watchlist
from crawler.errors import SettingsError

LEAST = 'name = "จังหวัดตัวอย่าง"\n[[agency]]\nname = "อบต.ตัวอย่าง"\nreports = ["a.txt"]\n'


def read(folder: Path, text: str) -> Watchlist:
    """Write a watch list and read it."""
    path = folder / "watchlist.toml"
    path.write_text(text, encoding="utf-8")
    return read_watchlist(path)


def test_files_are_looked_for_beside_the_watch_list(tmp_path: Path) -> None:
    """A scheduler starts us from any folder."""
    made = read(tmp_path, LEAST + '[visiting]\ncontrol = ["https://a.example/"]\n')

    assert made.agency[0].reports == (str(tmp_path / "a.txt"),)
    assert made.switches().controls == ("https://a.example/",)


def test_an_address_stays_an_address(tmp_path: Path) -> None:
    """It is fetched under the guards of evidence, not opened as a file."""
    text = LEAST.replace("a.txt", "https://town.example/o35.pdf")

    assert read(tmp_path, text).agency[0].reports == ("https://town.example/o35.pdf",)


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    """Windows puts a byte order mark in front."""
    assert read(tmp_path, "\ufeff" + LEAST).name == "จังหวัดตัวอย่าง"


def test_the_contact_is_told_to_every_site(tmp_path: Path) -> None:
    """An honest visitor says where its owner is found."""
    made = read(tmp_path, 'contact = "audit@province.example"\n' + LEAST)

    assert "+audit@province.example" in made.switches().user_agent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "name"),
        ('name = "x"\nagency = []\n', "agency"),
        ('name = "x"\n', "agency"),
        ("nam", "cannot be read as a watch list"),
        (LEAST + "[visiting]\nspeed = 1\n", "unknown field `speed`"),
        (LEAST + "[visiting]\ndelay = 0\n", "delay"),
        (LEAST + "[visiting]\nconnect_to = ['x']\n", "x"),
        (LEAST + "[health]\nmost_failed = 101\n", "health.most_failed"),
        (LEAST + "[notify.mail]\nserver = 'a'\n", "sender"),
        (LEAST + "[notify.mail]\npassword = 'a'\n", "password"),
        (LEAST.replace("reports = [", "reports = [1, "), "reports"),
        (LEAST.replace('["a.txt"]', "[]"), "reports"),
        ('settings = "absent.toml"\n' + LEAST, "absent.toml"),
        ('language = "fr"\n' + LEAST, "language"),
        (LEAST + LEAST.partition("\n")[2], "agency named more than once"),
        (
            LEAST.replace('["a.txt"]', '["a.txt", "a.txt"]'),
            "report named more than once",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(
    tmp_path: Path, text: str, told: str
) -> None:
    """Nobody is awake when a misspelt option silently does nothing."""
    with pytest.raises(SettingsError, match=told) as refused:
        read(tmp_path, text)

    assert "\n" not in str(refused.value)
    assert str(tmp_path / "watchlist.toml") in str(refused.value)
