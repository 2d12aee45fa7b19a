"""Every harness by its name: what is run over its corpus, by Hypothesis and atheris."""

from collections.abc import Callable, Mapping

from tests.fuzz import addresses, files, judging, network, pages, reports, texts

Harness = Callable[[bytes], None]
"""Takes any bytes; raises where a law does not hold."""

TARGETS: Mapping[str, Harness] = {
    "addresses-in-text": texts.addresses_in_text,
    "addresses-normalized": texts.addresses_normalized,
    "addresses-guarded": addresses.addresses_guarded,
    "answers": network.answers,
    "cookies": network.cookies,
    "dates-in-text": texts.dates_in_text,
    "deadlines-in-text": texts.deadlines_in_text,
    "documents": pages.documents,
    "headers": network.headers,
    "judged": judging.judged,
    "lists-filled": files.lists,
    "outcomes": network.outcomes,
    "pages": pages.pages,
    "redirects": network.redirects,
    "reports-office": reports.reports_office,
    "reports-pdf": reports.reports_pdf,
    "reports-written": reports.reports_written,
    "robots": network.robots,
    "secrets-in-text": texts.secrets_in_text,
    "settings": files.settings,
    "stores": files.stores,
    "watchlists": files.watchlists,
}
