# Words to the person at the terminal: messages, refusals, and steps that show they are alive.
# All of it goes to stderr, so that stdout belongs to what the command itself prints.

# say CHINESE ENGLISH: prints the one that the locale asks for.
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        zh*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$2" ;;
    esac
}

note() { say "$@" >&2; }

# A wrong command or option: one line, exit code 2.
refuse() {
    say "huhang：$1" "huhang: $2" | tr '\n' ' ' | sed 's/ *$//' >&2
    echo >&2
    exit 2
}

# Something that the machine lacks or that went wrong: the message, exit code 1.
fail() {
    say "huhang：$1" "huhang: $2" >&2
    exit 1
}

TICKER=
on_terminal() { [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; }

# The command runs in the foreground and the clock behind it, so that Ctrl-C reaches the command.
ticker_start() {
    local title=$1 parent=$$
    (
        exec 9>&-
        begun=$SECONDS
        while kill -0 "$parent" 2>/dev/null; do
            for mark in '|' '/' '-' '\'; do
                printf '\r\033[K%s %s  %d s' "$mark" "$title" $((SECONDS - begun)) >&2
                sleep 0.25
            done
        done
    ) &
    TICKER=$!
}

ticker_stop() {
    [ -n "$TICKER" ] || return 0
    kill "$TICKER" 2>/dev/null
    wait "$TICKER" 2>/dev/null
    TICKER=
    printf '\r\033[K' >&2
}

# run_logged TITLE LOG COMMAND…: the command's output goes to the log; its exit code is returned
# and the seconds it took are left in STEP_SECONDS.
STEP_SECONDS=0
run_logged() {
    local title=$1 log=$2 begun=$SECONDS code=0
    shift 2
    mkdir -p "$(dirname "$log")" || return 1
    if on_terminal; then ticker_start "$title"; else printf '… %s\n' "$title" >&2; fi
    "$@" >"$log" 2>&1 </dev/null || code=$?
    ticker_stop
    STEP_SECONDS=$((SECONDS - begun))
    told "$title" "$log" $code
}

# told TITLE LOG CODE: says how a step ended; its code is returned.
told() {
    local title=$1 log=$2 code=$3
    if [ "$code" -eq 0 ]; then
        printf '✓ %s  %d s\n' "$title" "$STEP_SECONDS" >&2
    else
        printf '✗ %s  %d s\n' "$title" "$STEP_SECONDS" >&2
        [ "$code" -lt 128 ] || [ "$code" -gt 159 ] || exit "$code"
        show_log "$log"
    fi
    return "$code"
}

# What a person needs of a failed step's log: Maven's errors where there are any, else its end.
show_log() {
    local log=$1
    if grep -q '^\[ERROR\]' "$log"; then
        # from its first "[Help 1]" on, Maven explains only itself
        awk '/^\[ERROR\]/ { last = sub(/ -> \[Help 1\]/, ""); print "    " $0; if (last) exit }' "$log" | head -n 60 >&2
    else
        tail -n 40 "$log" | sed 's/^/    /' >&2
    fi
    note "    全部输出：$log" "    Everything it printed: $log"
}

# A step without which the command cannot go on.
must() {
    run_logged "$@" || exit 1
}
