#!/usr/bin/env python3
"""Builds the documentation and looks at its pages in Chromium, as wide as a desktop and as a phone.

    tests/docs.py

Each page is opened at 1280 and at 390 pixels. No line of code may be cut at 1280, no word of a table
may break at 390, no table and no page may be wider than the window, and the search finds codes, classes and
groups by their digits. On every page of this crate and of the crate tests/downstream, which has tables with and
without documentation of their own, each relative link leads to something and nothing in brackets should have
become a link; there, the macro of a table is beside its module. A screenshot of each page is left in
target/docs-screenshots.

Needs Debian's chromium and chromium-driver; exits with 77, and says so, if they are not here.
"""

import base64
import contextlib
import functools
import html.parser
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
SECONDS = 30
DESKTOP, PHONE = 1280, 390

PAGES = {
    "crate": "index.html",
    "adopting": "adopting/index.html",
    "ftp": "ftp/index.html",
    "Code": "ftp/enum.Code.html",
    "Class": "ftp/enum.Class.html",
    "ftp-macro": "macro.ftp.html",
    "reply_codes": "macro.reply_codes.html",
    "derive-ReplyCode": "derive.ReplyCode.html",
    "derive-ReplyWith": "derive.ReplyWith.html",
    "wire": "wire/index.html",
    "ReplyReader": "wire/struct.ReplyReader.html",
    "text": "text/index.html",
    "passive": "text/fn.passive.html",
    "Entry": "text/struct.Entry.html",
}

# What is searched for, and the end of a link that has to be found.
SEARCHES = {
    "550": "enum.Code.html#variant.FileUnavailable",
    "5xx": "enum.Class.html#variant.PermanentNegativeCompletion",
    "x3x": "enum.Group.html#variant.AuthenticationAndAccounting",
    "NotLoggedIn": "enum.Code.html#variant.NotLoggedIn",
    "login": "ftp/index.html",
    "not logged in": "ftp/index.html",
    "csv": "macro.reply_codes.html",
    "smtp": "wire/struct.ReplyReader.html#method.smtp",
    "parse": "wire/struct.ReplyReader.html",
    "read reply": "wire/struct.ReplyReader.html",
}

# What is searched for, and the function that has to be among the first results.
TEXT_SEARCHES = {
    "227": "passive",
    "PASV": "passive",
    "229": "extended_passive",
    "EPSV": "extended_passive",
    "257": "pathname",
    "PWD": "pathname",
    "213": "size",
    "SIZE": "size",
    "MDTM": "time",
    "FEAT": "feature",
    "MLST": "entry",
    "MLSD": "entry",
    "EHLO": "extension",
    "5.7.1": "enhanced_status",
}
FIRST_RESULTS = 3

CHROMIUM_OPTIONS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--force-color-profile=srgb",
]

CUT_CODE = """
    return [...document.querySelectorAll("main pre")]
        .filter(code => code.scrollWidth > code.clientWidth)
        .map(code => [...code.innerText.split("\\n")].sort((a, b) => b.length - a.length)[0]);
"""

BROKEN_WORDS = """
    const broken = [];
    for (const cell of document.querySelectorAll("main td, main th")) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/[\\w:]+/g)) {
                const range = document.createRange();
                range.setStart(texts.currentNode, word.index);
                range.setEnd(texts.currentNode, word.index + word[0].length);
                const tops = [...range.getClientRects()].map(box => Math.round(box.top));
                if (new Set(tops).size > 1) broken.push(word[0]);
            }
        }
    }
    return broken;
"""

WIDE_TABLES = """
    return [...document.querySelectorAll("main table")]
        .filter(table => table.offsetWidth > table.parentElement.clientWidth)
        .map(table => table.rows[0].innerText + ", " + table.rows[1].innerText);
"""

LINKS_TO_TEXT = """return document.querySelectorAll('main a[href="../text/index.html"]').length;"""
FOUND_LINKS = 'return [...document.querySelectorAll(".search-results a")].map(link => link.href);'


def main():
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and chromedriver):
        print(
            "not checked here, because there is no chromium with its chromedriver: "
            "apt-get install chromium chromium-driver"
        )
        sys.exit(77)
    documentation = build()
    screenshots = documentation.parents[1] / "docs-screenshots"
    shutil.rmtree(screenshots, ignore_errors=True)
    screenshots.mkdir()
    with server(documentation) as address, browser(chromium, chromedriver) as page:
        faults = [
            fault
            for name, path in PAGES.items()
            for width in (DESKTOP, PHONE)
            for fault in look(page, f"{address}/{path}", width, screenshots / f"{name}-{width}.png")
        ]
        faults += [fault for text in SEARCHES for fault in search(page, address, text)]
        faults += texts_not_found(page, address)
    faults += links_that_lead_nowhere(documentation)
    faults += macros_not_shown(documentation)
    print(f"{len(PAGES)} pages at {DESKTOP} and {PHONE} pixels: see {screenshots}")
    print(f"{len(SEARCHES)} searches: {', '.join(SEARCHES)}")
    if faults:
        sys.exit("\n".join(faults))


def build():
    """The folder of the crate's pages, built anew."""
    cargo = os.environ.get("CARGO", "cargo")
    packages = ["--package", "reply-codes", "--package", "downstream"]
    command = [cargo, "doc", "--quiet", "--no-deps", "--all-features", *packages]
    subprocess.run(command, cwd=ROOT, check=True)
    command = [cargo, "metadata", "--no-deps", "--format-version", "1"]
    metadata = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    return pathlib.Path(json.loads(metadata)["target_directory"]) / "doc" / "reply_codes"


@contextlib.contextmanager
def server(documentation):
    """Serves the pages and what they load on a port of the loopback interface; gives the address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=documentation.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.server_port}/{documentation.name}"
        finally:
            listener.shutdown()


@contextlib.contextmanager
def browser(chromium, chromedriver):
    """A Chromium with a new profile, ended with its driver."""
    with tempfile.TemporaryDirectory() as profile:
        driver = subprocess.Popen([chromedriver, "--port=0"], stdout=subprocess.PIPE, text=True)
        try:
            started = (re.search(r"started successfully on port (\d+)", line) for line in driver.stdout)
            port = next(filter(None, started)).group(1)
            page = Page(f"http://127.0.0.1:{port}", chromium, profile)
            try:
                yield page
            finally:
                page.close()
        finally:
            driver.terminate()
            driver.wait(SECONDS)


class Page:
    """The one tab of the browser, steered by the WebDriver protocol."""

    def __init__(self, driver, chromium, profile):
        options = [*CHROMIUM_OPTIONS, f"--user-data-dir={profile}"]
        capabilities = {"goog:chromeOptions": {"binary": chromium, "args": options}}
        self.base = driver
        session = self.ask("/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.base = f"{driver}/session/{session['sessionId']}"

    def ask(self, path, body, method="POST"):
        request = urllib.request.Request(self.base + path, json.dumps(body).encode(), method=method)
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            return json.load(response)["value"]

    def devtools(self, command, **parameters):
        return self.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def open(self, address, width, height=900):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.devtools("Emulation.setDeviceMetricsOverride", **metrics)
        self.ask("/url", {"url": address})
        self.ask("/execute/async", {"script": "document.fonts.ready.then(arguments[0])", "args": []})

    def run(self, script):
        return self.ask("/execute/sync", {"script": script, "args": []})

    def screenshot(self, **parameters):
        image = self.devtools("Page.captureScreenshot", format="png", **parameters)
        return base64.b64decode(image["data"])

    def close(self):
        self.ask("", {}, method="DELETE")


def look(page, address, width, screenshot):
    """What is wrong with a page at this width."""
    page.open(address, width)
    screenshot.write_bytes(page.screenshot(captureBeyondViewport=True))
    name = f"{screenshot.stem}: "
    if not page.run('return document.querySelector("main h1") !== null'):
        return [name + "there is no such page"]
    faults = []
    if width == DESKTOP:
        faults += [f"a line of code is cut: {line}" for line in page.run(CUT_CODE)]
    else:
        faults += [f"a word of a table is broken: {word}" for word in page.run(BROKEN_WORDS)]
    faults += [f"a table is cut: {rows}" for rows in page.run(WIDE_TABLES)]
    wide = page.run("return document.documentElement.scrollWidth")
    if wide > width:
        faults.append(f"the page is {wide} pixels wide")
    return [name + fault for fault in faults]


class Html(html.parser.HTMLParser):
    """What a page links to and can be linked to by, and links in its text that are none."""

    def __init__(self, file):
        super().__init__()
        self.links, self.anchors, self.redirect, self.text, self.pre = [], set(), None, "", 0
        self.feed(file.read_text())
        self.brackets = re.findall(r"\[<code>[^<]*</code>\]|\[[^\[]*\]\([^)]*\)", self.text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.anchors.add(attributes.get("id"))
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if attributes.get("http-equiv") == "refresh":
            self.redirect = attributes["content"].partition("URL=")[2]
        self.pre += tag in ("pre", "script")
        self.text += "<code>" if tag == "code" else ""

    def handle_endtag(self, tag):
        self.pre -= tag in ("pre", "script")
        self.text += "</code>" if tag == "code" else ""

    def handle_data(self, text):
        self.text += "" if self.pre else text


@functools.cache
def html_of(file):
    return Html(file)


def links_that_lead_nowhere(documentation):
    """The relative links of all pages of both crates without a target, and brackets that should be links."""
    faults, count = set(), 0
    crates = [documentation, documentation.parent / "downstream"]
    for page in (page for crate in crates for page in sorted(crate.rglob("*.html"))):
        name = page.relative_to(documentation.parent)
        faults |= {f"{name}: not a link: {text}" for text in html_of(page).brackets}
        for link in html_of(page).links:
            count += 1
            # `Code::NotLoggedIn` looks like an address with a scheme.
            if not link.startswith(("http://", "https://")) and not leads_somewhere(page, link):
                faults.add(f"{name}: a dead link: {link}")
    print(f"{count} links")
    return sorted(faults)


def leads_somewhere(page, link):
    path, _, anchor = link.partition("#")
    file = page.parent / urllib.parse.unquote(path.partition("?")[0]) if path else page
    if not file.is_file():
        return False
    if html_of(file).redirect:
        return leads_somewhere(file, f"{html_of(file).redirect}#{anchor}")
    # In a source file, the anchor is a range of lines.
    line = anchor.partition("-")[0] if "src" in file.parts else anchor
    return not anchor or line in html_of(file).anchors


def results(page, address, text):
    """The links that a search finds."""
    page.open(f"{address}/index.html?{urllib.parse.urlencode({'search': text})}", DESKTOP)
    links = []
    deadline = time.monotonic() + SECONDS
    while not links and time.monotonic() < deadline:
        links = page.run(FOUND_LINKS)
        time.sleep(0.1)
    return links


def texts_not_found(page, address):
    """The functions of the module `text` that a search for their command or code does not find, and the
    module itself if the page of the codes does not link to it once."""
    print(f"{len(TEXT_SEARCHES)} searches for a reader of texts: {', '.join(TEXT_SEARCHES)}")
    page.open(f"{address}/{PAGES['ftp']}", DESKTOP)
    links = page.run(LINKS_TO_TEXT)
    faults = [] if links == 1 else [f"ftp: there are {links} links to the module text"]
    return faults + [
        f"the search for {text} does not find {function} among the first, but {found}"
        for text, function in TEXT_SEARCHES.items()
        for found in [results(page, address, text)[:FIRST_RESULTS]]
        if not any(link.endswith(f"text/fn.{function}.html") for link in found)
    ]


def search(page, address, text):
    """What is wrong with the results of a search."""
    wanted = SEARCHES[text]
    links = results(page, address, text)
    if links and links[0].endswith(wanted):
        return []
    return [f"the search for {text} does not find {wanted} first, but {links[:3]}"]


def macros_not_shown(documentation):
    """The tables of another crate: in a private module, in a public one and at the root."""
    faults = []
    for parent, name in [("", "mail"), ("replies", "delivery"), ("news", "nntp")]:
        page = (documentation.parent / "downstream" / parent / "index.html").read_text()
        for link in (f'href="{name}/index.html"', f'href="macro.{name}.html"'):
            if link not in page:
                faults.append(f"downstream, {name}: there is no {link}")
        if "__reply_codes" in page:
            faults.append(f"downstream, {name}: a name that is not public is shown")
    if "hidden" in (documentation.parent / "downstream" / "index.html").read_text():
        faults.append("downstream: a table that is hidden, or its macro, is shown")
    return faults


main()
