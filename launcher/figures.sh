# Counts tests in report files and lines in source files.

# sum_reports FILE…: "passed failed skipped" over JUnit XML reports (surefire, vitest, Playwright).
# Each file's <testsuite> elements are summed; what a test printed (CDATA) is not read.
# A file that is not there counts nothing.
sum_reports() {
    local report
    for report in "$@"; do
        shift
        [ ! -f "$report" ] || set -- "$@" "$report"
    done
    [ $# -gt 0 ] || { echo "0 0 0" && return; }
    awk '
        function count(name,    at) {
            if (!match($0, "[ \t]" name "=\"[0-9]+\"")) return 0
            at = substr($0, RSTART, RLENGTH)
            gsub(/[^0-9]/, "", at)
            return at + 0
        }
        FNR == 1 { printed = 0 }
        !printed && /^[ \t]*<testsuite / {
            bad = count("failures") + count("errors")
            skip = count("skipped")
            failed += bad
            skipped += skip
            passed += count("tests") - bad - skip
        }
        /<!\[CDATA\[/ { printed = 1 }
        /\]\]>/ { printed = 0 }
        END { print passed + 0, failed + 0, skipped + 0 }
    ' "$@"
}

# The table of our Java sources: how many files, median, 90th percentile, and those over 400 lines.
size_table() {
    printf '%-10s %6s %7s %6s %9s\n' "Java" files median p90 'over 400'
    size_row main '/src/main/java/'
    size_row tests '/src/test/java/'
}

size_row() {
    (cd "$ROOT" && list_inputs citysim engines server bench | grep "$2" | grep '\.java$' |
        while IFS= read -r file; do printf '%d %s\n' "$(wc -l <"$file")" "$file"; done) | sort -n |
        awk -v title="$1" '
            { lines[NR] = $1; if ($1 > 400) { over++; names = names "  " $2 " (" $1 ")\n" } }
            END {
                printf "%-10s %6d %7d %6d %9d\n", title, NR, lines[int((NR + 1) / 2)], lines[int((NR * 9 + 9) / 10)], over
                printf "%s", names
            }'
}
