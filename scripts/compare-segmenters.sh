#!/usr/bin/env bash
# Compares the two segmenters on seeds/: how many word boundaries they share, and how long each takes.
# nodejieba is installed into a folder that is gone afterwards. Exit 0: compared; 77: skipped, the last line says why.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Its install script asks npx for node-pre-gyp, which is not always found unless it is installed beside it.
printf '{ "private": true }\n' >"$folder/package.json"
if ! (cd "$folder" && npm_config_yes=true timeout "${INSTALL_SECONDS:-300}" npm install --no-audit --no-fund nodejieba @mapbox/node-pre-gyp >install.log 2>&1); then
  echo "skipped: nodejieba could not be installed ($(grep -m1 -E 'ERR!|error' "$folder/install.log" || echo 'no reason given'))"
  exit 77
fi
if ! (cd "$folder" && node -e "require('nodejieba')" 2>load.log); then
  echo "skipped: nodejieba is installed and does not load ($(grep -m1 Error "$folder/load.log"))"
  exit 77
fi
NODE_PATH="$folder/node_modules" node "$top/scripts/compare-segmenters.mjs"
