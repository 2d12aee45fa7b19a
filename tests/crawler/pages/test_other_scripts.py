"""Pages in the languages of neighbours and guests: border towns and tourist sites.

Their letters are words as well; a page in Lao is not one that says nothing.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, Frame, framed, read, tabled

ITEMS = {
    "Chinese": (
        "关于廉洁与透明度措施的公告",
        "市政府按照计划开展了各项工作，并将结果公布如下。",
    ),
    "Lao": ("ແຈ້ງການກ່ຽວກັບມາດຕະການ", "ເທດສະບານໄດ້ດຳເນີນການຕາມແຜນການ ແລະ ເຜີຍແຜ່ຜົນ"),
    "Burmese": ("ပွင့်လင်းမြင်သာမှု ကြေညာချက်", "မြို့နယ်သည် အစီအစဉ်အတိုင်း ဆောင်ရွက်ပြီး"),
    "Khmer": ("សេចក្តីជូនដំណឹង", "ក្រុងបានអនុវត្តតាមផែនការ ហើយផ្សព្វផ្សាយលទ្ធផល"),
    "Russian": ("Объявление о мерах", "Муниципалитет выполнил план и публикует итоги."),
    "Arabic": ("إعلان بشأن إجراءات الشفافية", "قامت البلدية بتنفيذ الخطة ونشر النتائج"),
    "Japanese": (
        "透明性に関するお知らせ",
        "市は計画どおりに実施し、結果を市民に公表します。",
    ),
    "Malay": ("Pengumuman tentang langkah", "Majlis telah melaksanakan rancangannya."),
}


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("language", ITEMS)
def test_an_item_of_any_script_is_there(language: str, frame: Frame) -> None:
    """Without a day nothing but its letters tells that it is an item."""
    title, text = ITEMS[language]

    found = read(frame(f"<h2>{title}</h2><p>{text}</p>"), NEWS)

    assert (found.outcome, found.facts.title) == (Outcome.OK, title), found.proof


@pytest.mark.parametrize("language", ITEMS)
def test_an_item_of_any_script_is_its_own_beside_an_empty_one(language: str) -> None:
    """What the impossible id does not show is the page's."""
    title, text = ITEMS[language]
    page = framed(f"<h2>{title}</h2><p>{text}</p>")

    found = read(page, NEWS, sibling=framed("<h2></h2><p>-</p>"))

    assert (found.outcome, found.facts.title) == (Outcome.OK, title), found.proof
