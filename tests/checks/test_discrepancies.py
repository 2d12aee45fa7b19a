import re
from dataclasses import replace
from datetime import date

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from checks.discrepancies import summary
from checks.discrepancies.catalogue import LANGUAGES, Language, texts
from checks.discrepancies.dates import show_dates_in
from checks.discrepancies.plain import one_line, plain
from checks.discrepancies.rows import ClaimReference
from checks.discrepancies.wording import advice, fill, message, proof, words
from checks.model.finding import Finding
from checks.model.judgement import LinkJudgement
from checks.model.verdict import Verdict
from crawler.model.outcome import Outcome
from crawler.model.page import Coverage, PageKind
from crawler.model.report import Repair
from data.tables import folder
from tests.checks.writers.made_up import (
    HOST,
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    page,
    redirected,
    report,
    sample,
)

REASONS = frozenset(
    """
    before-window after-window wrong-year listing-not-updated drifted
    not-found gone client-error server-error dns-failure refused reset timeout
    tls-expired tls-wrong-host tls-untrusted tls-failure redirect-loop redirected-home
    login-required soft-404 blank under-construction default-page server-script-error
    parked suspended taken-over form-closed not-public removed locked-document
    no-working-form no-working-service attachment-missing corrupt-document
    wrong-content malformed-address
    robots-disallowed bot-wall social-login-wall external-login undated in-force-unknown
    generic-page periods-missing listing-not-reached needs-browser too-large truncated
    tls-issuer-unknown dns-temporary our-network refused-address address-doubtful
    legally-blocked no-link
    """.split()  # noqa: SIM905 - reads like DESIGN.md section 4
)
PROOFS = {
    *("in-window", "named-in-time", "in-time-forward", "in-force"),
    *("listing-updated", "working-channel", "working-service"),
}
"""What proves a claim; DESIGN.md section 4 asks for a proof and names no code."""
NOTES = frozenset(
    """
    late published-before-period-end date-mismatch dated-by-name generic-page
    shared-evidence same-body topic-mismatch incomplete-chain redirected
    some-attachments-dead address-mended http-only
    """.split()  # noqa: SIM905 - ditto
)
SECTIONS = (
    *("word", "repair", "reason", "reason-advice"),
    *("note", "note-advice", "proof", "note-proof", "date-where", "page-kind"),
    *("incident", "other"),
)
ACCUSING = ("เท็จ", "ปลอม", "โกหก", "ทุจริต", "กล่าวอ้าง")
ONE = measure(1, "เผยแพร่ข้อมูล", "สำนักปลัด")


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_reason_and_every_outcome_has_wording() -> None:
    """A reviewer never meets a bare code."""
    outcomes = {outcome.value for outcome in Outcome}

    assert set(texts("reason", "th")) == REASONS | PROOFS | outcomes


def test_every_note_has_wording() -> None:
    """Notes read differently from reasons of the same code."""
    on_the_report = {"date-outside-year", "date-outside-round"}

    assert set(texts("note", "th")) == NOTES | on_the_report


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_wording_reads_well_with_no_values_and_with_all(lang: Language) -> None:
    """No brace, bracket or double space may reach the reader."""
    told = [text for section in SECTIONS for text in texts(section, lang).values()]
    names = set(re.findall(r"\{(\w+)\}", " ".join(told)))
    filled = [fill(text, dict.fromkeys(names, "x"), lang) for text in told]

    bare = [fill(text, {}, lang) for text in told]

    assert not [text for text in bare + filled if re.search(r"[\[\]{}]|  |^ | $", text)]


def test_wording_never_accuses() -> None:
    """The list is discussed with the unit; the machine only says what it saw."""
    told = " ".join(
        text for section in SECTIONS for text in texts(section, "th").values()
    )

    assert not [word for word in ACCUSING if word in told]


@pytest.mark.parametrize("section", SECTIONS)
def test_both_languages_have_the_same_texts(section: str) -> None:
    """A text missing in one language would stop that list from being written."""
    thai, english = texts(section, "th"), texts(section, "en")

    assert thai.keys() == english.keys()
    assert thai


@pytest.mark.parametrize("section", SECTIONS)
def test_both_languages_fill_in_the_same_values(section: str) -> None:
    """What a Thai reader is told an English reader is told too."""
    thai, english = texts(section, "th"), texts(section, "en")

    unlike = [name for name in thai if _places(thai[name]) != _places(english[name])]

    assert unlike == []


def test_every_finding_that_is_to_be_acted_on_says_how() -> None:
    """A reason without advice leaves the reviewer alone with it."""
    settled = {*PROOFS}

    assert set(texts("reason-advice", "th")) == set(texts("reason", "th")) - settled


def test_the_catalogues_are_proper_gettext() -> None:
    """Translators use their own tools on them; nothing fuzzy, old or mangled."""
    for lang in LANGUAGES:
        path = folder("locale").joinpath(lang, "LC_MESSAGES", "lakthan.po")
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang, abort_invalid=True)

        assert not catalogue.obsolete
        assert not [one.id for one in catalogue if one.fuzzy or not one.string]
        assert not [one.id for one in catalogue if list(one.check(catalogue))]


def test_no_word_hides_behind_a_method_of_a_mapping() -> None:
    """In a template, ``t.items`` is the method and not the word."""
    assert not [name for name in words("th") if hasattr(dict, name)]


def test_a_code_without_wording_is_shown_not_hidden() -> None:
    """A new rule must not vanish from the list because of a missing text."""
    finding = found("brand-new", Verdict.BROKEN, "seen")

    assert "brand-new" in message(finding, {}, "th")
    assert advice(finding, {}, "en")


def test_what_a_page_says_is_not_read_as_a_template() -> None:
    """A title can hold braces and brackets."""
    finding = Finding(
        code="undated",
        verdict=Verdict.UNDETERMINED,
        proof="",
        values={"title": "{url} [x]"},
    )

    assert "“{url} [x]”" in message(finding, {"url": "secret"}, "th")


def test_values_of_the_finding_outrank_what_was_seen() -> None:
    """The rule knows which of several dates it means."""
    finding = found("late", None, "", published="2026-04-20")

    text = message(finding, {"published": "2020-01-01"}, "th")

    assert "20 เม.ย. 2569" in text
    assert "2563" not in text


def test_a_date_is_proved_in_the_pages_own_words_and_in_both_eras() -> None:
    """A reviewer compares the quotation with the page, and the reckoning with ours."""
    facts = page("แผนงาน", date(2025, 10, 1))
    assert facts.published is not None
    printed = replace(facts.published, text="๑ ตุลาคม ๒๕๖๘", runners_up=("2024-01-05",))
    seen = observed("/a", facts=replace(facts, published=printed))
    link = judged(seen, found("before-window", Verdict.STALE, "x"))
    made = discrepancies(report(claimed(ONE, 1, "x", link)))

    (reason,) = made.claims[0].links[0].reasons

    assert "“๑ ตุลาคม ๒๕๖๘” (ตามป้ายกำกับวันที่) = 1 ต.ค. 2568 (2025-10-01)" in reason.proof
    assert "วันที่อื่นในหน้า 2024-01-05" in reason.proof


def test_a_failure_is_proved_by_every_look() -> None:
    """Never on one look, and the reviewer must be able to see that."""
    seen = observed("/a", Outcome.NOT_FOUND, status=404)
    link = judged(seen, found("not-found", Verdict.BROKEN, "x"))
    made = discrepancies(report(claimed(ONE, 1, "x", link)), lang="en")

    (reason,) = made.claims[0].links[0].reasons

    assert reason.proof.startswith("looks 15 May 2026 09:30 (UTC+7) scrapy 404; ")
    assert reason.proof.count("scrapy 404") == 3


def test_a_proof_without_wording_is_shown_as_it_is() -> None:
    """Quotations, addresses and codes need no translation."""
    finding = found("no-link", Verdict.UNDETERMINED, "“ดำเนินการแล้ว”")

    assert proof(finding, {}, "th") == "“ดำเนินการแล้ว”"


def test_every_repair_is_named_in_words() -> None:
    """A reviewer does not know our codes."""
    finding = found("address-mended", None, "", repairs="thai-digits, unheard-of")

    text = message(finding, {}, "th")

    assert set(texts("repair", "th")) == {*Repair}
    assert "(เลขไทย, unheard-of)" in text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-01-31", "31 Jan 2026"),
        ("2026-01, 2026-02", "Jan 2026, Feb 2026"),
        ("2026-13-01", "2026-13-01"),
        ("2026-00-01", "2026-00-01"),
        ("25690131", "25690131"),
    ],
)
def test_only_days_and_months_are_shown_as_dates(value: str, shown: str) -> None:
    """An id that looks like a number stays one."""
    assert show_dates_in(value, "en") == shown


@given(st.text())
def test_plain_text_has_nothing_a_terminal_acts_on(text: str) -> None:
    """No title of a page may move the cursor or turn the writing direction."""
    assert not re.search(
        "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", plain(text)
    )


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_one_line_is_one_line_of_bounded_length(text: str, longest: int) -> None:
    """A title of a million signs must not push the list off the page."""
    line = one_line(text, longest)

    assert len(line) <= longest
    assert len(line.splitlines()) <= 1


def test_claims_stand_in_the_order_of_rows_and_numbers() -> None:
    """A reviewer goes through the report from top to bottom."""
    made = discrepancies()

    order = [(claim.row, claim.claim_no) for claim in made.claims]

    assert order == sorted(order)
    assert len(order) == len(sample().claims)


def test_reports_of_the_same_name_are_told_apart() -> None:
    """Many agencies call their file report.docx."""
    claim = claimed(ONE, 1, "x")
    paths = ["a/report.docx", "b/report.docx", "b\\other.docx"]

    made = discrepancies(*(report(claim, path=path) for path in paths))

    names = [one.name for one in made.reports]
    assert names == ["a/report.docx", "b/report.docx", "other.docx"]
    assert [claim.report for claim in made.claims] == names


def test_a_claim_without_a_link_is_counted_apart() -> None:
    """It is no failure of a link (DESIGN.md section 4)."""
    counts = summary(discrepancies())

    assert (counts.claims, counts.no_link, counts.undetermined) == (7, 1, 1)
    assert (counts.verified, counts.stale, counts.broken) == (2, 0, 3)
    assert (counts.links, counts.addresses) == (7, 7)


def test_a_dead_host_is_one_incident_of_several_claims() -> None:
    """One telephone call settles them all."""
    (incident,) = discrepancies().incidents

    assert incident.code == "dns-failure"
    assert "radio.sommut.example" in incident.cause
    assert [(one.row, one.claim_no) for one in incident.claims] == [(2, 3), (3, 3)]


def test_two_failures_within_one_claim_are_no_incident() -> None:
    """An incident says that several claims share a cause."""
    links = [_timeout("/a"), _timeout("/b")]

    assert discrepancies(report(claimed(ONE, 1, "x", *links))).incidents == ()


def test_a_host_that_answers_elsewhere_is_not_down() -> None:
    """Two slow pages of a working site are two matters."""
    works = judged(observed("/works", facts=page("ข่าว")))
    claims = [
        claimed(ONE, no, "x", link)
        for no, link in enumerate([_timeout("/a"), _timeout("/b"), works], 1)
    ]

    assert discrepancies(report(*claims)).incidents == ()


def test_our_own_network_is_one_incident_over_all_hosts() -> None:
    """Nobody should telephone thirty agencies because our line was down."""
    links = [_our_network(f"https://host{no}.example/") for no in range(3)]
    claims = [claimed(ONE, no, "x", link) for no, link in enumerate(links, 1)]

    (incident,) = discrepancies(report(*claims)).incidents

    assert incident.code == "our-network"
    assert len(incident.claims) == 3


@pytest.mark.parametrize("url", ["http://[half", "nonsense://"])
def test_addresses_that_no_parser_accepts_make_no_incident(url: str) -> None:
    """Reports hold anything."""
    links = [
        judged(
            observed(url, Outcome.MALFORMED_ADDRESS, status=None),
            found("malformed-address", Verdict.BROKEN, url),
        )
        for _ in range(2)
    ]
    claims = [claimed(ONE, no, "x", link) for no, link in enumerate(links, 1)]

    assert discrepancies(report(*claims)).incidents == ()


def test_an_observation_shows_services_that_answer() -> None:
    """Two of three is what the reviewer wants to know (DESIGN.md section 4)."""
    made = discrepancies()
    seen = next(one for one in made.observations if one.kind is PageKind.ESERVICE)

    assert (seen.services_working, seen.services_listed) == (2, 3)
    assert seen.named_years == (2569,)
    assert seen.attempts == 1


def test_an_observation_names_newest_item_and_redirects() -> None:
    """Of a listing one must know how much was seen; redirects are addresses walked."""
    days = (date(2026, 2, 1), date(2025, 1, 1))
    facts = replace(
        page("ข่าว", items=days),
        newest_first=True,
        coverage=Coverage(pages=2, complete=False, months=("2025-01", "2026-02")),
    )
    listing = judged(observed("/list", facts=facts))
    moved = judged(redirected(observed("/old"), HOST + "/old"))

    made = discrepancies(report(claimed(ONE, 1, "x", listing, moved)))

    shown = made.observations[0]
    assert (shown.newest_item, shown.oldest_item, shown.newest_first) == (*days, True)
    assert (shown.pages_read, shown.read_whole) == (2, False)
    assert shown.months == ("2025-01", "2026-02")
    assert made.observations[1].redirects == (f"{HOST}/old",)


def test_an_unvisited_link_still_has_its_row() -> None:
    """A newer reading of the report may cite what that night never visited."""
    unseen = replace(
        judged(observed("/x"), found("undated", Verdict.UNDETERMINED, "")),
        observation=None,
    )

    made = discrepancies(report(claimed(ONE, 1, "x", unseen)))

    assert made.observations == ()
    assert made.claims[0].links[0].url == f"{HOST}/x"


def test_a_claim_says_the_same_as_its_link() -> None:
    """Two wordings of one finding would look like two findings."""
    made = discrepancies()
    claim = next(one for one in made.claims if (one.row, one.claim_no) == (2, 1))

    assert claim.reasons == tuple(one for link in claim.links for one in link.reasons)


def test_a_paired_claim_quotes_its_deadline_and_others_quote_all() -> None:
    """The reviewer sees the report's own words on time."""
    without = replace(ONE, deadlines=())
    claims = [claimed(ONE, 1, "x"), claimed(ONE, 2, "x")]

    made = discrepancies(report(*claims))

    assert [claim.deadline for claim in made.claims] == [date(2026, 3, 31), None]
    assert {claim.deadline_text for claim in made.claims} == {"ภายในเดือนมีนาคม ๒๕๖๙"}
    assert discrepancies(report(claimed(without, 2, "x"))).claims[0].deadline_text == ""


def test_a_report_of_no_known_year_says_nothing_of_a_window() -> None:
    """What is not known is left out of the sentence."""
    stale = judged(observed("/x"), found("before-window", Verdict.STALE, ""))
    one = report(claimed(ONE, 1, "x", stale))
    unknown = replace(one, report=replace(one.report, fiscal_year=None))

    reason = discrepancies(unknown).claims[0].reasons[0]

    assert reason.message == "ระบบพบวันที่เผยแพร่ ซึ่งอยู่ก่อนปีงบประมาณ"


def test_a_run_without_reports_is_an_empty_list() -> None:
    """Every input may have been refused."""
    empty = report()

    made = discrepancies(empty, lang="en")

    assert (made.claims, made.incidents, made.lang) == ((), (), "en")
    assert summary(made).claims == 0


def test_the_day_that_was_judged_for_stands_in_the_head() -> None:
    """An old night judged again for another day must say so."""
    later = replace(sample(), as_of=date(2027, 1, 1))

    assert discrepancies(later).run.as_of == date(2027, 1, 1)


def test_references_name_a_claim_of_the_list() -> None:
    """A reader must find what an incident points at."""
    made = discrepancies()
    known = {
        ClaimReference(report=one.report, row=one.row, claim_no=one.claim_no)
        for one in made.claims
    }

    assert {one for incident in made.incidents for one in incident.claims} <= known


def _timeout(path: str) -> LinkJudgement:
    seen = observed(path, Outcome.TIMEOUT, status=None)
    return judged(seen, found("timeout", Verdict.BROKEN, "30 s"))


def _our_network(url: str) -> LinkJudgement:
    seen = observed(url, Outcome.OUR_NETWORK, status=None)
    return judged(seen, found("our-network", Verdict.UNDETERMINED, ""))
