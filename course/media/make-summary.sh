#!/usr/bin/env sh
# Prints summary/summary.html to one-page-summary.pdf, with Chromium: tagged, so that a screen reader can follow it.
set -eu
cd "$(dirname "$0")"
"${CHROME_PATH:-chromium}" --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
  --print-to-pdf=one-page-summary.pdf summary/summary.html
