# Lanes: long steps beside the others. Tests mostly wait for one another's answers, so that lanes side by side take
# little longer than the longest of them.

LANES=

# lane_begin NAME LOG COMMAND…: in a process group of its own, so that all of it can be ended. Its output goes to the
# log.
lane_begin() {
    local name=$1 log=$2
    shift 2
    mkdir -p "$(dirname "$log")" || return
    rm -f "$log.end"
    set -m
    lane_run "$log" "$@" >"$log" 2>&1 </dev/null &
    LANES="$LANES
$name $! $log"
    set +m
}

lane_run() {
    local log=$1 begun=$SECONDS code=0
    shift
    exec 9>&- # the lock of builds belongs to whoever began the lane
    "$@" || code=$?
    echo "$code $((SECONDS - begun))" >"$log.end"
}

# lane_end NAME: waits for it; returns its code and leaves its seconds in STEP_SECONDS, as run_logged does.
lane_end() {
    local code=1 line pid log
    line=$(printf '%s' "$LANES" | grep "^$1 ") || return
    LANES=$(printf '%s' "$LANES" | grep -v "^$1 ")
    line=${line#* }
    pid=${line%% *} log=${line#* }
    if on_terminal; then ticker_start "$1"; else printf '… %s\n' "$1" >&2; fi
    wait "$pid"
    ticker_stop
    read -r code STEP_SECONDS <"$log.end"
    told "$1" "$log" "$code"
}

lane_stop() {
    local pid
    for pid in $(printf '%s' "$LANES" | cut -d ' ' -f 2); do
        kill -TERM -- "-$pid" 2>/dev/null
    done
    LANES=
}
