from crawler.links.repair import candidates
from crawler.model.address import NormalizedUrl

NEWS = "https://www.sample-town.go.th/news.php?id={}"


def report(*urls: str) -> list[NormalizedUrl]:
    """Return the addresses that a report cites."""
    return [NormalizedUrl(url) for url in urls]


def guessed(url: str, *others: str) -> tuple[NormalizedUrl, ...]:
    """Return the candidates for an address that stands among others."""
    return candidates(NormalizedUrl(url), report(url, *others))


def test_twin_without_the_inserted_underscore_is_suggested() -> None:
    """Scanning inserts such marks; the same page is cited right elsewhere."""
    right = "https://www.facebook.com/SampleTown"

    assert guessed("https://www.facebook.com/Sam_pleTown", right) == (right,)
    assert guessed(right, "https://www.facebook.com/Sam_pleTown") == ()


def test_other_host_is_corrected_to_the_main_one() -> None:
    """The report's own host is the likeliest."""
    others = [NEWS.format(number) for number in (11, 12, 13)]
    wrong = "https://www.sempletown.go.th/Main/A2_1"

    assert guessed(wrong, *others) == ("https://www.sample-town.go.th/Main/A2_1",)


def test_different_hosts_are_left_alone() -> None:
    """Other agencies, numbered schools, www or not, social pages: no misspelling."""
    others = [NEWS.format(number) for number in (11, 12, 13)]

    assert guessed("https://www.othercity.go.th/x", *others) == ()
    assert guessed("https://sample-town.go.th/x", *others) == ()
    assert guessed("https://www.facebook.com/x", *others) == ()
    assert guessed("https://school1.go.th/x", *["https://school2.go.th/y"] * 4) == ()
    assert guessed("https://ab.go.th/x", *["https://ac.go.th/y"] * 4) == ()


def test_host_without_a_clear_majority_is_left_alone() -> None:
    """Two against one is no proof of a misspelling."""
    others = [NEWS.format(number) for number in (11, 12)]

    assert guessed("https://www.sempletown.go.th/x", *others) == ()


def test_id_out_of_range_loses_one_digit() -> None:
    """A doubled digit is a common slip; the last digits are tried first."""
    others = [NEWS.format(number) for number in (174, 237, 240, 261, 295)]

    assert guessed(NEWS.format(2512), *others) == (
        NEWS.format(251),
        NEWS.format(252),
        NEWS.format(212),
    )


def test_id_in_range_is_left_alone() -> None:
    """An ordinary id raises no doubt."""
    others = [NEWS.format(number) for number in (174, 237, 240, 261, 295)]

    assert guessed(NEWS.format(250), *others) == ()


def test_few_siblings_raise_doubt_only_far_away() -> None:
    """With one sibling only an id of another size is odd."""
    assert guessed(NEWS.format(6333), NEWS.format(452)) == (
        NEWS.format(633),
        NEWS.format(333),
    )
    assert guessed(NEWS.format(933), NEWS.format(452)) == ()
    assert guessed(NEWS.format(12), NEWS.format(1)) == ()


def test_shortened_id_does_not_begin_with_zero() -> None:
    """No system numbers its pages so."""
    assert guessed(NEWS.format(9012), NEWS.format(452)) == (
        NEWS.format(901),
        NEWS.format(902),
        NEWS.format(912),
    )


def test_address_without_host_or_number_has_no_candidates() -> None:
    """Odd input gives nothing rather than an error."""
    assert guessed("nonsense", NEWS.format(1)) == ()
    assert guessed("http://[/x", *["https://www.sample-town.go.th/"] * 4) == ()
