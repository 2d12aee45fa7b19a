from crawler.model.address import NormalizedUrl
from crawler.model.report import EvidenceLink, Repair
from crawler.reports.content import Content, OtherReading
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text

TEXT = (
    "มาตรการ\tผู้รับผิดชอบ\tกำหนดเวลา\tผลการดำเนินการ\n"
    "อบรม\tกองคลัง\tมกราคม ๒๕๖๖\tทำแล้ว https://a.go.th/form\n"
    "ประชุม\tกองคลัง\tมกราคม ๒๕๖๖\tทำแล้ว https://a.go.th/list\n"
)


def links(*others: OtherReading, text: str = TEXT) -> list[EvidenceLink]:
    """Return the links of a report whose format reader had these doubts."""
    blocks = read_text(text).blocks
    content = Content(format="pdf", blocks=blocks, other_readings=others)
    report = build_report(content, path="", sha256="")
    return [
        link
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]


def test_doubtful_address_says_so_and_offers_the_other_reading() -> None:
    """A person decides between the two; the other address stays as it is."""
    other = NormalizedUrl("https://a.go.th/formData")
    first, second = links(OtherReading(as_written="https://a.go.th/form", url=other))

    assert first.url == "https://a.go.th/form"
    assert first.repairs == (Repair.DOUBTFUL_END,)
    assert first.candidates[0] == other
    assert second.repairs == ()


def test_report_without_doubts_is_left_alone() -> None:
    """Most files tell where their lines end."""
    assert [link.repairs for link in links()] == [(), ()]


def test_doubt_is_told_once() -> None:
    """The text and the page may both give reason for it."""
    other = NormalizedUrl("https://a.go.th/listing")
    text = TEXT.replace("/list", "/list…")
    shown = OtherReading(as_written="https://a.go.th/list…", url=other)
    second = links(shown, text=text)[1]

    assert second.repairs == (Repair.DOUBTFUL_END,)
    assert second.candidates == (other,)


def test_letters_that_ocr_doubts_are_candidates_and_no_doubt_about_the_end() -> None:
    """Several may be offered; that it was read by OCR is said apart."""
    others = tuple(
        OtherReading(
            as_written="https://a.go.th/form", url=NormalizedUrl(url), of_letters=True
        )
        for url in ("https://a.go.th/forrn", "https://a.go.th/f0rm")
    )

    first, _ = links(*others)

    assert first.repairs == ()
    assert first.candidates[:2] == ("https://a.go.th/forrn", "https://a.go.th/f0rm")
