# shellcheck shell=bash
# Sourced by .ci/tests.sh: says of each line of docs/requirements.md whether the tests it names hold it.

# requirements REPORTS: a line each, from the reports of the test programs in that folder.
requirements() {
  cat "$1"/*.xml | tr '>' '\n' | awk -v paper=docs/requirements.md '
    function attribute(name,   at) {
      at = index($0, " " name "=\""); if (!at) return ""
      at = substr($0, at + length(name) + 3); return substr(at, 1, index(at, "\"") - 1)
    }
    /<test / {
      type = attribute("type"); sub(/.*\./, "", type); sub(/`.*/, "", type)
      if (attribute("result") == "NotRun") next
      worse = attribute("result") != "Pass"
      seen[type]++; seen[type "." attribute("method")]++
      broken[type] += worse; broken[type "." attribute("method")] += worse
    }
    END {
      FS = "|"
      while ((getline < paper) > 0) {
        if ($0 !~ /^\| [RSV][0-9]/) continue
        split($0, cell, "|"); id = cell[2]; what = cell[3]; shown = cell[4]; gsub(/ /, "", id)
        names = ""; bad = ""; state = $0 ~ /[Nn]ot yet/ ? "in part" : "held"
        while (match(shown, /`[A-Za-z0-9_.]+`/)) {
          name = substr(shown, RSTART + 1, RLENGTH - 2); shown = substr(shown, RSTART + RLENGTH)
          names = names (names == "" ? "" : ", ") name
          if (!seen[name] || broken[name]) bad = bad (bad == "" ? "" : ", ") name (seen[name] ? " failed" : " did not run")
        }
        if (names == "" || bad != "") state = "not held"
        printf "%-8s  %-7s %s (%s)\n", state, id, trimmed(what), bad != "" ? trimmed(bad) : names == "" ? "no test yet" : names
        count[state]++
      }
      printf "%d requirements held, %d in part, %d not held\n", count["held"], count["in part"], count["not held"]
    }
    function trimmed(text) { gsub(/^ +| +$/, "", text); gsub(/\*/, "", text); return text }'
}
