# A second lane: one long step beside the others. Tests mostly wait for one another's answers, so that two lanes
# take little longer than the longer of them.

LANE=

# lane_begin LOG COMMAND…: in a process group of its own, so that all of it can be ended. Its output goes to the log.
lane_begin() {
    LANE_LOG=$1
    shift
    mkdir -p "$(dirname "$LANE_LOG")" || return
    rm -f "$LANE_LOG.end"
    set -m
    lane_run "$@" >"$LANE_LOG" 2>&1 </dev/null &
    LANE=$!
    set +m
}

lane_run() {
    local begun=$SECONDS code=0
    "$@" || code=$?
    echo "$code $((SECONDS - begun))" >"$LANE_LOG.end"
}

# lane_end TITLE: waits for it; returns its code and leaves its seconds in STEP_SECONDS, as run_logged does.
lane_end() {
    local code=1
    if on_terminal; then ticker_start "$1"; else printf '… %s\n' "$1" >&2; fi
    wait "$LANE"
    ticker_stop
    LANE=
    read -r code STEP_SECONDS <"$LANE_LOG.end"
    told "$1" "$LANE_LOG" "$code"
}

lane_stop() {
    [ -n "$LANE" ] || return 0
    kill -TERM -- "-$LANE" 2>/dev/null
    LANE=
}
