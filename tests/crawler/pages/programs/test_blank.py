# ruff: noqa: E501 - markup in one line, as servers print it
"""Pages of nothing but scripts that count, watch or chat: no browser shows more."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, read

COUNTERS = {
    "a counter of one's own": (
        "<script>page_id='news';</script>"
        "<script src='https://hits.counter-x.example/data/s0029.js'></script>"
        "<noscript><a href='https://hits.counter-x.example/?id=s0029'>"
        "<img src='https://hits.counter-x.example/h.gif'></a></noscript>"
    ),
    "a file that counts": "<script src='/js/counter.js'></script>",
    "statistics": "<script src='https://stats.office.example/js/tracker.js'></script>",
    "tag manager": (
        "<script>(function(w,d,s,l,i){w[l]=w[l]||[];var j=d.createElement(s);j.src="
        "'https://www.googletagmanager.com/gtm.js?id='+i;})(window,document,'script',"
        "'dataLayer','GTM-X');</script><noscript><iframe "
        "src='https://www.googletagmanager.com/ns.html?id=GTM-X'></iframe></noscript>"
    ),
    "a pixel": (
        "<script>!function(f,b,e,v){b.createElement(e).src=v}(window,document,'script',"
        "'https://connect.facebook.net/en_US/fbevents.js');fbq('init','1');</script>"
        "<noscript><img height='1' width='1' src='https://www.facebook.com/tr?id=1'></noscript>"
    ),
    "another pixel": (
        "<script>!function(w,d,t){w.TiktokAnalyticsObject=t;ttq.load('C1');ttq.page();}"
        "(window,document,'ttq');</script>"
    ),
    "a chat": (
        "<script>var Tawk_API=Tawk_API||{};(function(){var s=document.createElement("
        "'script');s.src='https://embed.tawk.to/1/default';"
        "document.body.appendChild(s);})();</script>"
    ),
    "a chat of a file": "<script src='https://chat.vendor.example/widget.js'></script>",
    "consent": (
        "<script src='https://consent.vendor.example/cookie-consent.min.js'></script>"
        "<script>window.cookieconsent.initialise({palette:{}});</script>"
    ),
    "an agreement": "<script src='/assets/pdpa-banner.js' defer></script>",
    "the place of a chat": (
        "<div id='fb-root'></div><div id='fb-customer-chat'></div>"
        "<script>window.fbAsyncInit=function(){FB.init({xfbml:true})};</script>"
        "<script src='https://connect.facebook.net/th_TH/sdk.js'></script>"
    ),
    "a counter that is written": (
        "<script>document.write('<img src=https://c.example/hit.php?u='"
        "+escape(document.referrer)+'>');</script>"
    ),
    "measuring and libraries": (
        "<script src='/js/jquery.min.js'></script><script>var _paq=window._paq||[];"
        "_paq.push(['trackPageView']);</script>"
    ),
    "a beacon": (
        "<script>navigator.sendBeacon('/log.php', location.href);</script>"
        "<script defer src='https://static.cloudflareinsights.com/beacon.min.js'></script>"
    ),
    "a frame that counts": (
        "<iframe src='https://stats.office.example/count.php?id=7' width='0' height='0'>"
        "</iframe><script src='/js/counter.js'></script>"
    ),
}


@pytest.mark.parametrize("shape", COUNTERS)
def test_scripts_that_fill_no_page_leave_it_blank(shape: str) -> None:
    """To send a person to look with a browser is to send him for nothing."""
    source = f"<html><head><title></title></head><body>{COUNTERS[shape]}</body></html>"

    found = read(source, NEWS)

    assert found.outcome is Outcome.BLANK, found.proof


PROGRAMS = {
    "a built program": "<div id='x'></div><script src='/assets/index-4f2a.js'></script>",
    "beside a counter": (
        "<script src='/js/counter.js'></script><script src='/js/main.js'></script>"
    ),
    "in folders of that name": "<script src='/stats/app.js'></script>",
    "on a static host": "<script src='https://static.office.example/app.js'></script>",
    "of the site of statistics": "<script src='/dashboard/statistics-view.js'></script>",
    "a function": (
        "<script>fetch('/api').then(r => r.text()).then(t => "
        "{document.body.innerHTML = t})</script>"
    ),
    "a function that counts, too": (
        "<script>gtag('config', 'G-1'); fetch('/api').then(r => r.text()).then(t => "
        "{document.body.innerHTML = t})</script>"
    ),
    "a note for browsers without scripts": (
        "<script src='/js/counter.js'></script>"
        "<noscript>โปรดเปิดใช้งาน JavaScript เพื่อดูหน้านี้</noscript>"
    ),
}


@pytest.mark.parametrize("shape", PROGRAMS)
def test_a_script_that_may_fill_the_page_is_not_taken_for_a_counter(shape: str) -> None:
    """Called blank, every page of such a site would be broken."""
    source = f"<html><head><title></title></head><body>{PROGRAMS[shape]}</body></html>"

    found = read(source, NEWS)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof
