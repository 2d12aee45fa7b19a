"""Train the network that knows Thai digits, on drawn lines of free fonts.

Run by hand; it takes minutes and writes ``data/ocr/glyphs.npz``. Fonts: those of
fonts-thai-tlwg (Laksaman is of the shape of TH Sarabun). One family is left out
on purpose, so that the measured figures hold for unknown fonts too.
"""

import io
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from crawler.reports.ocr.glyphs import (
    _REACH,
    _WIDEST,
    HEIGHT,
    THAI_DIGITS,
    _cuts,
    _has_ink,
    _tight,
    strip_of,
    window,
)

WEIGHTS = Path(__file__).parents[2] / "data/ocr/glyphs.npz"
URL_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#&()+,;=%"
)
THAI = "ก"
LETTERS = ("", *THAI_DIGITS, *URL_LETTERS, THAI)
FOLDER = Path("/usr/share/fonts/truetype")
LEFT_OUT = ("Umpush",)
_NOT_FOR_REPORTS = ("Purisa", "TlwgTyp", "TlwgMono")
_BARE, _NOTO_SMALL = 0.15, 0.53
HIDDEN = 128
_WORDS = [
    "www",
    "go",
    "th",
    "or",
    "com",
    "index",
    "php",
    "html",
    "news",
    "select_news",
    "news_id",
    "id",
    "detail",
    "content",
    "data",
    "type",
    "contact",
    "eservice",
    "page",
    "files",
    "pdf",
    "ITA",
    "Main",
    "Form",
    "about",
    "upload",
    "category",
    "view",
    "tambon",
    "muang",
    "city",
    "local",
    "web",
    "assets",
    "admin",
    "download",
    "show",
    "list",
    "menu",
    "post",
    "item",
    "doc",
]
_SYLLABLES = [
    "การ",
    "ดำ",
    "เนิน",
    "งาน",
    "ตาม",
    "หลัก",
    "ฐาน",
    "ที่",
    "ผู้",
    "รับ",
    "ผิด",
    "ชอบ",
    "ราย",
    "งาน",
    "ผล",
    "เดือน",
    "ปี",
    "งบ",
    "ประ",
    "มาณ",
    "สำ",
    "นัก",
    "ปลัด",
    "กอง",
    "คลัง",
    "เผย",
    "แพร่",
    "เว็บ",
    "ไซต์",
    "ให้",
    "เป็น",
    "ปัจ",
    "จุ",
    "บัน",
    "พ.ศ.",
    "ข้อ",
    "มูล",
    "ฯ",
    "ๆ",
    "ได้",
]


def fonts() -> list[Path]:
    """Return the fonts to train on, upright ones only."""
    found = FOLDER.glob("tlwg/*.ttf")
    kept = [path for path in sorted(found) if "Oblique" not in path.name]
    kept = [path for path in kept if "Italic" not in path.name]
    kept = [path for path in kept if not path.name.startswith(LEFT_OUT)]
    return [path for path in kept if not path.name.startswith(_NOT_FOR_REPORTS)]


def without_latin() -> list[Path]:
    """Return fonts that hold Thai letters and digits only."""
    return sorted(FOLDER.glob("noto/Noto*Thai-*.ttf"))


def thai_text_of(rng: np.random.Generator) -> str:
    """Invent a line of Thai words and digits."""
    digits = "".join(rng.choice(list(THAI_DIGITS), int(rng.integers(2, 7))))
    thai = "".join(rng.choice(_SYLLABLES, int(rng.integers(2, 4))))
    return str(rng.choice([digits, f"{thai} {digits}", f"{digits} {digits[::-1]}"]))


def text_of(rng: np.random.Generator) -> str:
    """Invent a line: an address, a piece of one, or Thai words."""
    digits = "".join(rng.choice(list(THAI_DIGITS), int(rng.integers(1, 7))))
    ascii_digits = "".join(rng.choice(list("0123456789"), int(rng.integers(1, 6))))
    letters = "".join(rng.choice(list(URL_LETTERS), int(rng.integers(3, 14))))
    word = [str(rng.choice(_WORDS)) for _ in range(4)]
    thai = "".join(rng.choice(_SYLLABLES, int(rng.integers(2, 6))))
    kinds = [
        f"https://www.{word[0]}.go.th/{word[1]}.php?{word[2]}={digits}",
        f"{word[0]}_{word[1]}={digits}",
        f"/{word[0]}{digits}.{word[1]}/{digits}_{word[2]}",
        f"{digits}{digits[::-1]}",
        f"{digits}.pdf",
        f"{word[0]}{ascii_digits}/{word[1].upper()}={ascii_digits}",
        letters,
        f"{letters}{digits}",
        f"{thai} {digits}",
        f"{word[0]}{digits[:2]}.php",
        f"{word[0].upper()}{digits[:2]}",
        f"{thai} https://{word[0]}-{word[1]}.or.th",
    ]
    return kinds[int(rng.integers(len(kinds)))]


def drawn(
    text: str, path: Path, rng: np.random.Generator
) -> tuple[Image.Image, list[tuple[float, float]], float, float]:
    """Draw a line as a scanner sees it: picture, places of letters, base, height."""
    size = int(rng.integers(36, 72))
    font = ImageFont.truetype(str(path), size)
    spacing = float(rng.choice([0, 0, 0, -0.02, 0.03])) * size
    picture = Image.new("L", (int(font.getlength(text) + size * 2 + 40), size * 3), 255)
    draw = ImageDraw.Draw(picture)
    base, at = size * 2.0, 20.0
    if any("ก" <= letter <= "๎" for letter in text):
        spacing = 0.0
    boxes = []
    for index, letter in enumerate(text):
        x = at + font.getlength(text[:index]) + spacing * index
        left, right = _inked(str(path), size, letter)
        boxes.append((x + left, x + right))
        if spacing:
            draw.text((x, base), letter, font=font, fill=0, anchor="ls")
    if not spacing:
        draw.text((at, base), text, font=font, fill=0, anchor="ls")
    if "Noto" in path.name:
        return picture, boxes, base, _NOTO_SMALL * size
    _, top, _, foot = draw.textbbox((0, 0), "x", font=font, anchor="ls")
    return picture, boxes, base, float(foot - top)


@cache
def _inked(path: str, size: int, letter: str) -> tuple[int, int]:
    """Return where the ink of a letter begins and ends; its box holds white too."""
    picture = Image.new("L", (3 * size, 3 * size), 0)
    font = ImageFont.truetype(path, size)
    ImageDraw.Draw(picture).text(
        (size, 2 * size), letter, font=font, fill=255, anchor="ls"
    )
    box = picture.getbbox()
    return (0, 1) if box is None else (box[0] - size, box[2] - size)


def scanned(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Blur, tilt, fade and dirty a line, at 150 to 300 dots an inch of 300."""
    turned = picture.rotate(
        float(rng.normal(0, 0.15)), resample=Image.Resampling.BICUBIC, fillcolor=255
    )
    scale = float(rng.choice([0.6, 0.667, 0.667, 0.667, 1.0]))
    small = turned.resize(
        (max(1, int(turned.width * scale)), max(1, int(turned.height * scale))),
        Image.Resampling.BOX if rng.random() < 0.5 else Image.Resampling.BICUBIC,
    ).filter(ImageFilter.GaussianBlur(float(rng.uniform(0.2, 0.8))))
    ink, paper = float(rng.uniform(0, 90)), float(rng.uniform(225, 255))
    values = np.asarray(small, dtype=float) / 255 * (paper - ink) + ink
    values = np.clip(values + rng.normal(0, rng.uniform(0, 16), values.shape), 0, 255)
    file = io.BytesIO()
    Image.fromarray(values.astype(np.uint8)).save(
        file, "JPEG", quality=int(rng.integers(55, 95))
    )
    again = Image.open(file).resize(picture.size, Image.Resampling.LANCZOS)
    even = np.clip(np.asarray(again, dtype=float) / paper * 255, 0, 255)
    return Image.fromarray(even.astype(np.uint8))


def samples(seed: int, lines: int) -> tuple[NDArray[np.float16], NDArray[np.int16]]:  # noqa: PLR0915 - run by hand
    """Return windows and what they show, of so many invented lines."""
    from crawler.reports.ocr.strokes import cleaned  # noqa: PLC0415

    rng = np.random.default_rng(seed)
    windows, labels = [], []
    paths, others = fonts(), without_latin()
    for _ in range(lines):
        bare = rng.random() < _BARE
        text = thai_text_of(rng) if bare else text_of(rng)
        path = (others if bare else paths)[
            int(rng.integers(len(others if bare else paths)))
        ]
        picture, boxes, base, small = drawn(text, path, rng)
        grey = cleaned(np.asarray(scanned(picture, rng)))
        jitter = float(rng.normal(1, 0.05))
        strip = strip_of(
            grey, base + float(rng.normal(0, 0.05)) * small, small * jitter
        )
        scale = strip.shape[1] / grey.shape[1]
        places = [(left * scale, right * scale) for left, right in boxes]
        cuts = _cuts(strip)
        for a in range(len(cuts)):
            for b in range(a + 1, min(a + 1 + _REACH, len(cuts))):
                if cuts[b] - cuts[a] > _WIDEST or not _has_ink(strip, cuts[a], cuts[b]):
                    continue
                label = _label(text, places, _tight(strip, cuts[a], cuts[b]))
                if label < 0:
                    continue
                if label == 0 and rng.random() > 0.15:
                    continue
                if label == len(LETTERS) - 1 and rng.random() > 0.12:
                    continue
                windows.append(window(strip, cuts[a], cuts[b]).astype(np.float16))
                labels.append(label)
    return np.stack(windows), np.array(labels, dtype=np.int16)


def _label(text: str, places: list[tuple[float, float]], piece: tuple[int, int]) -> int:
    """Return what a piece shows; -1 where letters hang over one another."""
    left, right = piece
    touched = []
    for letter, (start, end) in zip(text, places, strict=True):
        shared = min(right, end) - max(left, start)
        share = shared / max(1e-6, end - start)
        if shared > 1.5 or share > 0.5:
            touched.append((letter, share, start, end))
    hanging = any(
        before[3] > after[2] + 1.5
        for before, after in pairwise(touched)
        if before[0] != after[0]
    )
    if hanging and not any("ก" <= one[0] <= "๎" for one in touched):
        return -1
    thai = [one for one in touched if "ก" <= one[0] <= "๏"]
    if thai:
        whole_ones = any(one[1] > 0.82 and one[3] - one[2] > 6 for one in thai)
        return len(LETTERS) - 1 if whole_ones and len(thai) == len(touched) else 0
    if len(touched) != 1 or touched[0][0] not in LETTERS:
        return 0
    letter, share, start, end = touched[0]
    whole = share > 0.82 and left > start - 2.5 and right < end + 2.5
    return LETTERS.index(letter) if whole else 0


def train(  # noqa: PLR0915 - run by hand
    x: NDArray[np.float16], y: NDArray[np.int16], epochs: int = 12
) -> list[NDArray[np.float32]]:
    """Fit the two layers with Adam."""
    rng = np.random.default_rng(0)
    sizes = [
        (HEIGHT * HEIGHT, HIDDEN),
        (HIDDEN,),
        (HIDDEN, len(LETTERS)),
        (len(LETTERS),),
    ]
    weights = [
        (rng.normal(0, (2 / s[0]) ** 0.5, s) if len(s) == 2 else np.zeros(s)).astype(
            np.float32
        )
        for s in sizes
    ]
    means = [np.zeros_like(w) for w in weights]
    squares = [np.zeros_like(w) for w in weights]
    step = 0
    for epoch in range(epochs):
        order, rate, lost = rng.permutation(len(x)), 3e-3 * 0.75**epoch, 0.0
        for start in range(0, len(x), 512):
            some = order[start : start + 512]
            inputs, wanted = x[some].astype(np.float32), y[some]
            hidden = np.maximum(inputs @ weights[0] + weights[1], 0)
            kept = (rng.random(hidden.shape) > 0.1) / 0.9
            hidden = (hidden * kept).astype(np.float32)
            scores = hidden @ weights[2] + weights[3]
            scores -= scores.max(axis=1, keepdims=True)
            chances = np.exp(scores)
            chances /= chances.sum(axis=1, keepdims=True)
            lost -= float(np.log(chances[np.arange(len(some)), wanted] + 1e-9).sum())
            chances[np.arange(len(some)), wanted] -= 1
            chances /= len(some)
            back = (chances @ weights[2].T) * (hidden > 0) / 0.9
            slopes = [
                inputs.T @ back,
                back.sum(axis=0),
                hidden.T @ chances,
                chances.sum(axis=0),
            ]
            step += 1
            for w, m, s, g in zip(weights, means, squares, slopes, strict=True):
                m[...] += 0.1 * (g - m)
                s[...] += 0.001 * (g * g - s)
                w[...] -= (
                    rate
                    * (m / (1 - 0.9**step))
                    / (np.sqrt(s / (1 - 0.999**step)) + 1e-8)
                )
        sys.stdout.write(f"epoch {epoch + 1}: {lost / len(x):.4f}\n")
        sys.stdout.flush()
        save(weights)
    return weights


def main() -> None:
    """Draw, train, tell how well, and write the weights."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(samples, range(1, 17), [lines // 16] * 16))
        test_x, test_y = pool.submit(samples, 1001, 400).result()
    x, y = np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])
    sys.stdout.write(
        f"{x.shape} windows, {np.bincount(y, minlength=len(LETTERS))[:12]}\n"
    )
    weights = train(x, y)
    hidden = np.maximum(test_x.astype(np.float32) @ weights[0] + weights[1], 0)
    told = (hidden @ weights[2] + weights[3]).argmax(axis=1)
    digits = (test_y >= 1) & (test_y <= 10)
    of_digits = np.mean(told[digits] == test_y[digits])
    sys.stdout.write(f"right: {np.mean(told == test_y):.4f}, digits {of_digits:.4f}\n")
    save(weights)


def save(weights: list[NDArray[np.float32]]) -> None:
    """Write the weights, the many of the first layer in one byte each."""
    scale = np.float32(np.abs(weights[0]).max() / 127)
    np.savez_compressed(
        WEIGHTS,
        first=np.round(weights[0] / scale).astype(np.int8),
        first_scale=scale,
        first_bias=weights[1],
        second=weights[2].astype(np.float16),
        second_bias=weights[3],
        letters=np.array(LETTERS),
    )


if __name__ == "__main__":
    main()
