"""An invented run over an invented municipality, judged by hand."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from checks.discrepancies import DiscrepancyList, Language, build
from checks.model.finding import Finding
from checks.model.judgement import ClaimJudgement, LinkJudgement, ReportJudgement
from checks.model.verdict import Verdict, gravest
from crawler.model.address import NormalizedUrl
from crawler.model.observation import (
    Client,
    FollowUp,
    Look,
    Observation,
    Purpose,
    Redirect,
)
from crawler.model.outcome import Outcome
from crawler.model.page import (
    DateWhere,
    NamedYear,
    PageDate,
    PageFacts,
    PageKind,
    YearWhere,
)
from crawler.model.report import (
    Claim,
    ClaimKind,
    Deadline,
    DeadlineKind,
    EvidenceLink,
    Measure,
    Place,
    Remark,
    Report,
    ReportKind,
)
from crawler.model.run import Run

SEEN_AT = datetime(2026, 5, 15, 2, 30, tzinfo=UTC)
HOST = "https://www.tambon-sommut.example"

RUN = Run(
    id="20260515-0915",
    started=datetime(2026, 5, 15, 2, 15, tzinfo=UTC),
    finished=datetime(2026, 5, 15, 2, 41, tzinfo=UTC),
    as_of=date(2026, 5, 15),
    software="lakthan 0.1.0",
    settings={"lang": "th"},
)


def found(code: str, verdict: Verdict | None, proof: str, **values: str) -> Finding:
    """Make up a finding."""
    return Finding(code=code, verdict=verdict, proof=proof, values=values)


def observed(
    path: str,
    outcome: Outcome = Outcome.OK,
    *,
    status: int | None = 200,
    facts: PageFacts | None = None,
    follow_ups: tuple[FollowUp, ...] = (),
) -> Observation:
    """Make up what one address showed."""
    url = NormalizedUrl(path if "://" in path else HOST + path)
    look = Look(
        at=SEEN_AT, client=Client.SCRAPY, outcome=outcome, status=status, final_url=url
    )
    return Observation(
        url=url,
        observed_at=SEEN_AT,
        outcome=outcome,
        proof="",
        looks=(look,) if outcome is Outcome.OK else (look, look, look),
        facts=facts,
        follow_ups=follow_ups,
    )


def page(
    title: str,
    day: date | None = None,
    kind: PageKind = PageKind.NEWS_ITEM,
    **more: tuple[date, ...] | tuple[str, ...],
) -> PageFacts:
    """Make up what a page says of itself."""
    published = day and PageDate(
        value=day, text=day.isoformat(), where=DateWhere.LABEL, reasoning="B.E."
    )
    return PageFacts(
        kind=kind,
        title=title,
        published=published or None,
        named_years=(
            NamedYear(year=2569, text="ปี 2569", where=YearWhere.TITLE),
            NamedYear(year=2569, text="ปี ๒๕๖๙", where=YearWhere.TEXT),
        ),
        item_dates=tuple(one for one in more.get("items", ()) if isinstance(one, date)),
        services=tuple(str(one) for one in more.get("services", ())),
    )


def judged(
    seen: Observation,
    *findings: Finding,
    as_written: str | None = None,
    suggestion: FollowUp | None = None,
) -> LinkJudgement:
    """Make up a judged link; without a reason it is verified."""
    reasons = tuple(one for one in findings if one.verdict)
    verdicts = [one.verdict for one in reasons if one.verdict] or [Verdict.VERIFIED]
    return LinkJudgement(
        link=EvidenceLink(
            where=Place(page=2), as_written=as_written or seen.url, url=seen.url
        ),
        observation=seen,
        verdict=gravest(verdicts),
        reasons=reasons,
        notes=tuple(one for one in findings if not one.verdict),
        suggestion=suggestion,
    )


def claimed(
    measure: Measure,
    no: int,
    text: str,
    *links: LinkJudgement,
    notes: Sequence[Finding] = (),
) -> ClaimJudgement:
    """Make up a judged claim over judged links, or one without any."""
    no_link = found("no-link", Verdict.UNDETERMINED, "ไม่มี URL ในข้อความ")
    reasons = tuple(one for link in links for one in link.reasons)
    claim = Claim(
        no=no,
        where=Place(page=2, table=1, row=measure.row + 1, column=4),
        text=text,
        kind=ClaimKind.URL if links else ClaimKind.NONE,
        dates=(),
        paired_deadline=measure.deadlines[0].end if no == 1 else None,
        links=tuple(link.link for link in links),
    )
    return ClaimJudgement(
        measure=measure,
        claim=claim,
        verdict=gravest([link.verdict for link in links]),
        reasons=reasons if links else (no_link,),
        notes=(*notes, *(one for link in links for one in link.notes)),
        links=links,
    )


def measure(row: int, topic: str, *units: str) -> Measure:
    """Make up a measure."""
    return Measure(
        row=row,
        where=Place(page=2, table=1, row=row + 1),
        indicator=f"ตัวชี้วัดที่ {row} การปฏิบัติหน้าที่",
        indicator_code=None,
        topic=topic,
        responsible_units=units,
        deadlines=(
            Deadline(
                text="ภายในเดือนมีนาคม ๒๕๖๙",
                item=1,
                kind=DeadlineKind.BY_MONTH,
                start=date(2026, 3, 1),
                end=date(2026, 3, 31),
                year_inferred=False,
            ),
        ),
        claims=(),
    )


def report(
    *claims: ClaimJudgement, path: str = "reports/มาตรการ 2569.docx"
) -> ReportJudgement:
    """Make up a judged report."""
    return ReportJudgement(
        report=Report(
            path=path,
            sha256="5f" * 32,
            format="docx",
            agency="องค์การบริหารส่วนตำบลสมมุติ อำเภอตัวอย่าง จังหวัดสมมุติบุรี",
            fiscal_year=2569,
            round_months=6,
            kind=ReportKind.OUTCOME_REPORT,
            measures=tuple(dict.fromkeys(one.measure for one in claims)),
            remarks=(
                Remark(row=3, code="deadline-missing", message="ไม่พบกำหนดเวลาแล้วเสร็จ"),
            ),
        ),
        as_of=date(2026, 5, 15),
        claims=claims,
    )


def sample() -> ReportJudgement:
    """Make up a report in which nearly everything that can happen does."""
    one = measure(1, "เผยแพร่ผลการวิเคราะห์การประเมิน ITA และแนวทางการปรับปรุง", "สำนักปลัด")
    two = measure(
        2,
        "จัดทำรายงานผลการดำเนินงาน รอบ ๖ เดือน และแผนดำเนินงานประจำปี",
        "กองคลัง",
        "สำนักปลัด",
    )
    three = measure(3, "พัฒนาช่องทางการให้บริการออนไลน์ (E-Service)", "งานบริการประชาชน")
    return report(
        claimed(three, 2, "ประชาสัมพันธ์ผ่านสื่อสังคมออนไลน์", _facebook()),
        claimed(three, 1, "จัดทำระบบ E-Service ให้ประชาชนใช้งาน", _services()),
        claimed(
            one,
            1,
            "ดำเนินการเผยแพร่ผลการวิเคราะห์การประเมิน ITA บนเว็บไซต์ของหน่วยงานเรียบร้อยแล้ว",
            _news(),
        ),
        claimed(
            two,
            1,
            "จัดทำรายงานผลการดำเนินงาน รอบ ๖ เดือน และเผยแพร่แล้ว",
            _missing(),
            _old(),
        ),
        claimed(two, 2, "ประชุมชี้แจงผู้ปฏิบัติงานเมื่อวันที่ ๑๒ มกราคม ๒๕๖๙"),
        claimed(two, 3, "เผยแพร่บนเว็บไซต์สถานีวิทยุชุมชน", _gone_host("/a")),
        claimed(three, 3, "เผยแพร่คู่มือประชาชนบนเว็บไซต์สถานีวิทยุชุมชน", _gone_host("/b")),
    )


def discrepancies(
    *judgements: ReportJudgement, lang: Language = "th", run: Run = RUN
) -> DiscrepancyList:
    """Make up the list of a run, of the sample unless other judgements are given."""
    judgements = judgements or (sample(),)
    seen = {
        link.observation.url: link.observation
        for judgement in judgements
        for claim in judgement.claims
        for link in claim.links
        if link.observation
    }
    return build(run, judgements, seen.values(), lang=lang)


def _news() -> LinkJudgement:
    facts = page("รายงานผลการวิเคราะห์การประเมิน ITA ประจำปี 2568", date(2026, 4, 20))
    late = found(
        "late", None, "“20 เม.ย. 2569” (label) หลัง 31 มี.ค. 2569", published="2026-04-20"
    )
    return judged(observed("/news.php?id=237", facts=facts), late)


def _missing() -> LinkJudgement:
    suggestion = FollowUp(
        purpose=Purpose.CANDIDATE,
        url=f"{HOST}/news.php?id=251",
        outcome=Outcome.OK,
        title="รายงานผลการดำเนินงาน รอบ 6 เดือน",
    )
    seen = observed("/news.php?id=25l", Outcome.NOT_FOUND, status=404)
    reason = found(
        "not-found", Verdict.BROKEN, "HTTP 404 สามครั้ง (scrapy, scrapy, aiohttp)"
    )
    return judged(
        seen, reason, as_written=f"{HOST}/news.php?\nid=๒๕l", suggestion=suggestion
    )


def _old() -> LinkJudgement:
    facts = page("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567", date(2023, 10, 5))
    before = found(
        "before-window", Verdict.STALE, "“5 ตุลาคม 2566” ใต้หัวข้อ", published="2023-10-05"
    )
    other = found(
        "wrong-year", Verdict.STALE, "ชื่อหน้า: “… พ.ศ. 2567”", named="2567", asked="2569"
    )
    return judged(observed("/news.php?id=174", facts=facts), before, other)


def _services() -> LinkJudgement:
    services = tuple(f"{HOST}/service/{no}" for no in range(3))
    looked_at = tuple(
        FollowUp(purpose=Purpose.SERVICE, url=url, outcome=outcome)
        for url, outcome in zip(
            services, (Outcome.OK, Outcome.OK, Outcome.NOT_FOUND), strict=True
        )
    )
    facts = page("บริการออนไลน์ E-Service", kind=PageKind.ESERVICE, services=services)
    seen = observed("/eservice.php", facts=facts, follow_ups=looked_at)
    return judged(seen)


def _facebook() -> LinkJudgement:
    url = "https://www.facebook.com/TambonSommutOfficialPageForEveryone"
    seen = observed(url, Outcome.SOCIAL_LOGIN_WALL)
    wall = found("social-login-wall", Verdict.UNDETERMINED, "ส่งต่อไป /login/")
    return judged(seen, wall, found("generic-page", None, ""))


def _gone_host(path: str) -> LinkJudgement:
    seen = observed(
        f"http://radio.sommut.example{path}", Outcome.DNS_FAILURE, status=None
    )
    gone = found("dns-failure", Verdict.BROKEN, "NXDOMAIN จากเครื่องแม่ข่ายชื่อสองแห่ง")
    return judged(seen, gone)


def redirected(seen: Observation, *steps: str) -> Observation:
    """Let an observation have walked over some addresses."""
    look = seen.looks[-1]
    walked = tuple(Redirect(url=step, how="302") for step in steps)
    moved = Look(at=look.at, client=look.client, outcome=look.outcome, redirects=walked)
    return Observation(
        url=seen.url,
        observed_at=seen.observed_at,
        outcome=seen.outcome,
        proof="",
        looks=(moved,),
    )
