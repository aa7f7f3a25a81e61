#!/usr/bin/env bash
# The package as a user gets it: packed, installed without any script being run, then used in a read-only folder, without HOME, without
# network, by a user who may write nowhere but where the output goes. Needs root for the last two.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

npm pack --ignore-scripts --silent --pack-destination "$work" >/dev/null
mkdir "$work/app" "$work/out" "$work/documents"
cp -R "$root"/seeds "$work/documents/"
(cd "$work/app" && npm init -y >/dev/null && npm install --ignore-scripts --no-audit --no-fund --silent "$work"/zhibiao-*.tgz)
chmod -R a-w,a+rX "$work/app" "$work/documents"
chmod 755 "$work"
chmod 777 "$work/out"

# alone COMMAND…: as nobody, with no network but a loop of its own that is down, and no environment but the path.
alone() {
  if [ "$(id -u)" -eq 0 ] && command -v unshare setpriv >/dev/null; then
    unshare --net setpriv --reuid=65534 --regid=65534 --clear-groups env -i PATH="$PATH" "$@"
  else
    env -i PATH="$PATH" "$@"
  fi
}

cd "$work/documents"
bin=$work/app/node_modules/.bin/zhibiao
alone "$bin" --version
alone "$bin" extract seeds -f ndjson >"$work/here.ndjson"
alone "$bin" extract seeds --jobs 2 -o "$work/out/figures.json"
alone "$bin" report seeds -o "$work/out/report.html"
alone "$bin" patterns test >/dev/null
node "$root/bin/zhibiao.js" extract seeds -f ndjson >"$work/there.ndjson"
cmp "$work/here.ndjson" "$work/there.ndjson"
[ -s "$work/out/figures.json" ] && [ -s "$work/out/report.html" ]
[ "$(find "$work/out" -type f | wc -l)" -eq 2 ]
echo "packed, installed and run: $(wc -l <"$work/here.ndjson") figures, as from the folder it was packed in"
