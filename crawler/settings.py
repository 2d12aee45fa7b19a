"""Scrapy settings of Lakthan, each with its reason.

``scrapy crawl`` and the command ``lakthan`` both start from here. What an operator
may turn stands at the end, as ``LAKTHAN_*``; Scrapy's own settings follow those
(``crawler.addons``). Letters in brackets point into FIELD-NOTES, part A.
"""

from crawler.fetch import visitor as _visitor

BOT_NAME = "lakthan"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"
ADDONS = {"crawler.addons.SwitchesAddon": 0}

# --- The way to the wire -------------------------------------------------------

# Evidence addresses are written by strangers, and Scrapy fetches file:, data:,
# ftp: and s3: as well as the machine's own services by default (1d).
DOWNLOAD_HANDLERS = {
    "http": "crawler.handlers.GatedDownloadHandler",
    "https": "crawler.handlers.GatedDownloadHandler",
    "file": None,
    "data": None,
    "ftp": None,
    "s3": None,
}
# Only addresses that the guard has checked are ever connected to.
TWISTED_DNS_RESOLVER = "crawler.fetch.twisted_names.PinnedHostnameResolver"
# The guard remembers for the length of a run; nothing may answer in its place.
DNSCACHE_ENABLED = False
# Names are resolved by the guard's threads; these serve the rest.
REACTOR_THREADPOOL_MAXSIZE = 20

DOWNLOADER_MIDDLEWARES = {
    # Where Scrapy's own robots.txt middleware would stand; ours replaces it.
    "crawler.middlewares.AdmissionMiddleware": 100,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "crawler.middlewares.GentleMetaRefreshMiddleware": 580,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "crawler.middlewares.CarefulCompressionMiddleware": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "crawler.middlewares.WrittenDownRedirectMiddleware": 600,
}

# --- Politeness ----------------------------------------------------------------

# The gate owns politeness, for both clients together. A delay of 0 would switch
# off Scrapy's limit per host: 15 at once instead of 1 were counted (1a). This
# one is small, because the gate's own pause comes on top.
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 0.01
DOWNLOAD_DELAY_JITTER = 0
# Reads an error page as rules, and rules out of a 404 (1c); ours does not.
ROBOTSTXT_OBEY = False
DEFAULT_REQUEST_HEADERS = dict(_visitor.HEADERS)
# The page that sent us is none of a stranger's business.
REFERER_ENABLED = True
REFERRER_POLICY = "no-referrer"

# --- What comes back -----------------------------------------------------------

# Every status is an answer that we came for.
HTTPERROR_ALLOW_ALL = True
# Repeats are spaced out and counted by the visit itself; at once they prove
# nothing, and they would be hidden from the proof.
RETRY_ENABLED = False
REDIRECT_MAX_TIMES = _visitor.MAX_REDIRECTS
METAREFRESH_MAXDELAY = _visitor.MAX_REFRESH_DELAY
METAREFRESH_IGNORE_TAGS = ["noscript", "script"]
# A page cut off on the way is told from a whole one.
DOWNLOAD_FAIL_ON_DATALOSS = True
# Warnings at a size below the limit help nobody.
DOWNLOAD_WARNSIZE = 0
# Certificates are judged by the strict look alone; the page is read all the same.
DOWNLOAD_VERIFY_CERTIFICATES = False
# Some sites set a cookie and send the visitor round once.
COOKIES_ENABLED = True
# A fresh look each night: the cache answers 200 for a page that is gone (6).
HTTPCACHE_ENABLED = False

# What the spider saw goes to the store, if the crawl belongs to a run there.
ITEM_PIPELINES = {"crawler.pipelines.StorePipeline": 300}

# --- The machine ---------------------------------------------------------------

# Both run code for whoever reaches them, and both are on by default (1).
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
# A killed run lost 213 of 400 requests from it without a word (1f); what is done
# stands in our database instead.
JOBDIR = None
# The biggest single setting: Scrapy starts this many tasks per response (4).
CONCURRENT_ITEMS = 1
# A visit keeps its page until it is complete. At Scrapy's own 5 MB one document held
# up every other host for as long as its visit took.
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 128 * 1024 * 1024
# Long addresses are cited too; the guard has a limit of its own.
URLLENGTH_LIMIT = 0
LOG_LEVEL = "INFO"

# --- What an operator may turn (crawler.fetch.switches) ------------------------

# HOST:PORT:ADDRESS:PORT, comma-separated: connect elsewhere, as curl does.
LAKTHAN_CONNECT_TO = ""
# Visit private and loopback addresses, and any port: closed networks, tests.
LAKTHAN_ALLOW_PRIVATE = False
# A PEM file of authorities to trust in addition, such as an inspecting proxy's.
LAKTHAN_CA_FILE = ""
# Empty: Lakthan, its version, and where its owner is found.
LAKTHAN_USER_AGENT = ""
# Seconds from the end of one turn at a host to the start of the next; above 0.
LAKTHAN_DELAY = 1.0
# Seconds for one GET, from connecting to the last byte.
LAKTHAN_TIMEOUT = 30.0
# Seconds before each repeat of a visit that failed.
LAKTHAN_PAUSES = "5,20"
# The largest page or document that is read.
LAKTHAN_MAX_BYTES = 32 * 1024 * 1024
# Visits at the same time, over all hosts.
LAKTHAN_CONCURRENCY = 16
# IP addresses, with a port if need be: asked for names that the system does not
# find. Empty: the system's own name servers.
LAKTHAN_NAME_SERVERS = ""
# Ask for each genuine page once more, as a search engine does, to find takeovers
# that only search engines are shown (crawler.visits.cloaking).
LAKTHAN_CLOAKING_CHECK = False
# In the next runs of a series, for so many days after a page was read in full, ask for
# it only if it has changed (crawler.visits.unchanged). 0: read every page every time.
LAKTHAN_FULL_READ_DAYS = 7.0
