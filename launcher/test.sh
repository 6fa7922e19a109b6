#!/usr/bin/env bash
# The launcher's own tests: `./huhang test launcher`. Plain bash; nothing is built or installed.
# Most run a copy of the launcher in a folder with spaces, beside a pretended server and JDKs.
set -u

HERE=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TEMPORARY=$(mktemp -d)
trap 'rm -rf "$TEMPORARY"' EXIT
unset HUHANG_JAVA_HOME HUHANG_JAVA_OPTIONS JAVA_HOME LC_ALL LC_MESSAGES
export LANG=C

HELD=0
BROKE=0

check() { # check NAME EXPECTED ACTUAL
    if [ "$2" = "$3" ]; then
        HELD=$((HELD + 1))
    else
        BROKE=$((BROKE + 1))
        printf 'FAILED %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
    fi
}

check_has() { # check_has NAME PART TEXT
    case $3 in
        *"$2"*) check "$1" same same ;;
        *) check "$1" "… $2 …" "$3" ;;
    esac
}

# run COMMAND…: leaves OUT, ERR and CODE
run() {
    "$@" >"$TEMPORARY/out" 2>"$TEMPORARY/err" </dev/null
    CODE=$?
    OUT=$(cat "$TEMPORARY/out")
    ERR=$(cat "$TEMPORARY/err")
}

# jdk FOLDER VERSION: a folder that looks like a JDK; its java prints its arguments, one per line
jdk() {
    mkdir -p "$1/bin"
    printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\nJAVA_VERSION_DATE="2026-04-21"\n' "$2" >"$1/release"
    cat >"$1/bin/java" <<'SCRIPT'
#!/bin/sh
printf '%s\n' "folder $(pwd)" "$@"
for word; do
    case $word in -XX:AOTCache=*.part) echo cache >"${word#*=}" ;; esac
done
SCRIPT
    cp "$1/bin/java" "$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
}

# --- a project to run in: "hu hang", whose server is already built

PROJECT="$TEMPORARY/a place/hu hang"
mkdir -p "$PROJECT/server/target/quarkus-app" "$PROJECT/server/src/main/java/org/huhang/registry" "$PROJECT/elsewhere"
cp -R "$HERE/huhang" "$HERE/launcher" "$PROJECT/"
printf '<modules>\n<module>citysim</module>\n<module>server</module>\n</modules>\n' >"$PROJECT/pom.xml"
PROJECT=$(cd -P "$PROJECT" && pwd)
: >"$PROJECT/server/target/quarkus-app/quarkus-run.jar"
(. "$PROJECT/huhang" && stamp server "$(server_digest)")
jdk "$TEMPORARY/jdks/good one" 25.0.3
HUHANG="$PROJECT/huhang"

# --- refusals: one line on stderr, nothing on stdout, exit code 2

refused() { # refused PART ARGUMENTS…
    local part=$1
    shift
    run "$HUHANG" "$@"
    check "huhang $* : exit code" 2 "$CODE"
    check "huhang $* : one line" "1 ''" "$(wc -l <"$TEMPORARY/err" | tr -d ' ') '$OUT'"
    check_has "huhang $* : says why" "$part" "$ERR"
}

refused "no command 'dmeo'" dmeo
refused "no command '--version'" --version
refused "no command 'x'" help x
refused "no option '--sclae'" demo --sclae 1
refused "no option '-x'" demo -x
refused "does not take 'now'" demo now
refused "--scale needs a value" demo --scale
refused "whole number from 1" demo --scale 0
refused "whole number from 1" demo --scale=1.5
refused "--seed needs a whole number, not 'a'" demo --seed a
refused "port from 1 to 65535, not '65536'" demo --port 65536
refused "port from 1 to 65535, not '0'" demo --port=0
refused "--fresh takes no value" demo --fresh=yes
refused "needs a folder, not" demo --home "$HUHANG"
refused "no option '--fresh'" serve --fresh
refused "no option '--scale'" serve --scale 1
refused "cannot read the file '/no such file'" serve --certificate "/no such file"
refused "--certificate needs --key" serve --certificate "$HUHANG"
refused "--key needs --certificate" serve --key "$HUHANG"
refused "needs a host name, not 'a b'" serve --host "a b"
refused "no module 'nothing'; there are: registry citysim server launcher" test nothing
refused "no module" test '.*'
check "modules: the first of the list is known, too" "0 0" \
    "$(HUHANG_JAVA_HOME=/nowhere "$HUHANG" test registry citysim 2>&1 | grep -c 'no module') $("$HUHANG" test --help | grep -c 'no module')"
refused "no option '--fast'" test --fast
refused "does not take 'java'" fmt java
refused "at least one name" bench --quick
refused "no benchmark 'Load!'" bench 'Load!'
refused "plan-benchmark needs one file" plan-benchmark --seconds 5
refused "cannot read the file '/no such file'" plan-benchmark "/no such file"
refused "whole number from 1 to 99999, not '0'" plan-benchmark "$HUHANG" --seconds 0

refused "whole number from 1 to 999, not '0'" backup --keep 0
refused "no option '--at'" backup --at 2021-08-01T12:34:56Z
refused "--list takes no value" backup --list=yes
refused "restore needs --to" restore
refused "a moment with its zone" restore --to new --at 2021-08-01T12:34:56
refused "a moment with its zone" restore --to new --at yesterday

run env LANG=zh_CN.UTF-8 "$HUHANG" dmeo
check "Chinese where the locale asks for it" "2 huhang：没有“dmeo”这个命令；可用命令见 ./huhang help。" "$CODE $ERR"
refused "line" demo --seed "two
line"

# --- help

for word in help --help -h ''; do
    # shellcheck disable=SC2086
    run "$HUHANG" $word
    check "huhang $word : exit code" "0 ''" "$CODE '$ERR'"
    check_has "huhang $word : lists demo" "  demo  " "$OUT"
done
for word in demo serve backup restore test fmt bench plan-benchmark; do
    run "$HUHANG" "$word" --help
    check_has "huhang $word --help" "0 Usage: ./huhang $word" "$CODE $OUT"
    run "$HUHANG" help "$word"
    check_has "huhang help $word" "0 Usage: ./huhang $word" "$CODE $OUT"
done

# --- starting the server: from any folder, by a link, with spaces in the path

export HUHANG_JAVA_HOME="$TEMPORARY/jdks/good one"
last_words() { printf '%s' "$OUT" | sed -n '/^-jar$/,$p' | tr '\n' '|'; }

cd "$PROJECT/elsewhere" || exit 1
run "$HUHANG" demo --scale 200 --seed=7 --fresh --home "my data"
check "demo: arguments reach the server, paths made absolute" \
    "-jar|$PROJECT/server/target/quarkus-app/quarkus-run.jar|demo|--scale|200|--seed|7|--fresh|--home|$PROJECT/elsewhere/my data|" \
    "$(last_words)|"
check "demo: nothing but the server speaks" "0 ''" "$CODE '$ERR'"
check_has "demo: runs in the project's folder" "folder $PROJECT" "$OUT"
check_has "demo: native access" "--enable-native-access=ALL-UNNAMED" "$OUT"

run "$HUHANG" restore --to "new data" --at 2021-08-01T20:34:56+08:00
check "restore: arguments reach the server" \
    "-jar|$PROJECT/server/target/quarkus-app/quarkus-run.jar|restore|--to|$PROJECT/elsewhere/new data|--at|2021-08-01T20:34:56+08:00|" \
    "$(last_words)|"
run "$HUHANG" backup --keep 3
check "backup: arguments reach the server" "-jar|$PROJECT/server/target/quarkus-app/quarkus-run.jar|backup|--keep|3|" "$(last_words)|"

ln -s "../a place/hu hang/huhang" "$PROJECT/../relative link"
mkdir -p "$TEMPORARY/bin"
ln -s "$PROJECT/../relative link" "$TEMPORARY/bin/huhang"
cd / || exit 1
run env HUHANG_JAVA_OPTIONS="-Xmx1g -Da=b" "$TEMPORARY/bin/huhang" serve --host city.example --port 8443
check "serve: through two links" "-jar|$PROJECT/server/target/quarkus-app/quarkus-run.jar|serve|--host|city.example|--port|8443|" "$(last_words)|"
check_has "serve: the operator's JVM options come last" "-Xmx1g
-Da=b
-jar" "$OUT"

# --- what the JVM learnt: written by the first run of a build, read by the later ones

cache_flags() { printf '%s' "$OUT" | grep '^-XX:AOT' | tr '\n' '|'; }
kept() { (cd "$PROJECT/var/build" && ls server-*.aot* 2>/dev/null | sed 's/.*[.]aot/aot/' | tr '\n' ' '); }
export HUHANG_CLASS_CACHE_AFTER=0
run "$HUHANG" serve
WRITTEN=$(printf '%s' "$OUT" | sed -n 's/^-XX:AOTConfiguration=//p')
check "classes: the first run writes down which" "-XX:AOTMode=record|-XX:AOTConfiguration=$WRITTEN|" "$(cache_flags)"
check_has "classes: in the project's own folder" "$PROJECT/var/build/server-" "$WRITTEN"
echo $$ >"${WRITTEN%.classes}.owner"
run "$HUHANG" serve
check "classes: two runs do not write at once" "" "$(cache_flags)"
rm "${WRITTEN%.classes}.owner"
echo classes >"$WRITTEN"
run "$HUHANG" serve
check "classes: the next run has a cache made" "" "$(cache_flags)"
for _ in 1 2 3 4 5 6 7 8 9 10; do [ ! -e "$WRITTEN" ] || sleep 0.2; done
check "classes: the list has served its purpose" "aot" "$(kept | tr -d ' ')"
run "$HUHANG" serve
check "classes: later runs begin with the cache" "-XX:AOTCache=${WRITTEN%.classes}|" "$(cache_flags)"
run env HUHANG_CLASS_CACHE=off "$HUHANG" serve
check "classes: unless it is turned off" "" "$(cache_flags)"
echo another >"$PROJECT/server/target/quarkus-app/quarkus-run.jar"
(. "$HUHANG" && stamp server "$(server_digest)")
run "$HUHANG" serve
check_has "classes: another build writes its own" "-XX:AOTMode=record|" "$(cache_flags)"
check "classes: those of the build before are gone" "aot.owner" "$(kept | tr -d ' ')"

# --- a second lane

lane() { (. "$HUHANG" && lane_begin "$TEMPORARY/lane/log" "$@" && lane_end lane 2>/dev/null; echo "$? ${LANE:-none}"); }
check "lane: its code" "3 none" "$(lane sh -c 'echo said; exit 3')"
check "lane: what it said" said "$(cat "$TEMPORARY/lane/log")"
ended() {
    (
        . "$HUHANG"
        lane_begin "$TEMPORARY/lane/log" sh -c 'sleep 60 & echo $!; wait'
        while [ ! -s "$TEMPORARY/lane/log" ]; do sleep 0.1; done
        lane_stop
        sleep 0.3
        kill -0 "$(cat "$TEMPORARY/lane/log")" 2>/dev/null && echo alive || echo gone
    )
}
check "lane: ended with all that it started" gone "$(ended)"

# --- what counts as built

built() { (. "$HUHANG" && server_is_built && echo yes || echo no); }
check "built: the stamp fits" yes "$(built)"
echo '// new' >"$PROJECT/server/src/main/java/org/huhang/registry/New Place.java"
check "built: not after a source changed" no "$(built)"
(. "$HUHANG" && stamp server "$(server_digest)")
mkdir -p "$PROJECT/server/src/test/java" && echo '// test' >"$PROJECT/server/src/test/java/ATest.java"
check "built: a test does not change the jar" yes "$(built)"
touch -t 203001010000 "$PROJECT/server/target/quarkus-app/quarkus-run.jar"
check "built: not when other hands made the jar" no "$(built)"

# --- JDKs

. "$HUHANG"
FOLDERS="$TEMPORARY/jdks"
jdk_folders() { for folder in "$FOLDERS"/*; do [ ! -d "$folder" ] || printf '%s\n' "$folder"; done; }
unset HUHANG_JAVA_HOME
CLEAN_PATH=/usr/bin:/bin
chosen() { (PATH=$CLEAN_PATH && need_jdk 2>&1 && printf '%s\n' "${JAVA_HOME##*/}"); }

FOLDERS="$TEMPORARY/mixed"
jdk "$FOLDERS/17" 17.0.15
jdk "$FOLDERS/25 early" 25.0.2
jdk "$FOLDERS/25 good" 25.0.3
check "JDK: an old default, a good one elsewhere" "25 good" "$(JAVA_HOME="$FOLDERS/17" chosen)"
jdk "$FOLDERS/26" 26.0.1
check "JDK: the 25 line before newer ones" "25 good" "$(chosen)"
jdk "$FOLDERS/25 ten" 25.0.10
check "JDK: 25.0.10 is newer than 25.0.3" "25 ten" "$(chosen)"
jdk "$FOLDERS/25 next" 25.1
check "JDK: 25.1 is newer than 25.0.10" "25 next" "$(chosen)"
check "JDK: named on purpose, so used" "26" "$(HUHANG_JAVA_HOME="$FOLDERS/26" chosen)"
check_has "JDK: named on purpose but too old" "must be a JDK of at least 25.0.3; found there: 17.0.15" \
    "$(HUHANG_JAVA_HOME="$FOLDERS/17" chosen)"
check_has "JDK: named on purpose but not there" "found there: no JDK" "$(HUHANG_JAVA_HOME=/nowhere chosen)"

FOLDERS="$TEMPORARY/newer"
jdk "$FOLDERS/26" 26
jdk "$FOLDERS/27" 27.0.1
check "JDK: without the 25 line the newest" 27 "$(chosen)"
rm "$FOLDERS/27/bin/javac"
check "JDK: one without javac will not do" 26 "$(chosen)"

FOLDERS="$TEMPORARY/path"
jdk "$TEMPORARY/on path" 25.0.4
mkdir -p "$TEMPORARY/links" && ln -s "$TEMPORARY/on path/bin/java" "$TEMPORARY/links/java"
check "JDK: found by the java in PATH" "on path" "$(CLEAN_PATH="$TEMPORARY/links:/usr/bin:/bin" && chosen)"

jdk_none() { # jdk_none: what a machine without a fitting JDK is told
    (
        jdk_candidates() { jdk_folders; }
        need_jdk 2>&1
        echo "not reached"
    )
}
FOLDERS="$TEMPORARY/old"
jdk "$FOLDERS/17" 17.0.15
jdk "$FOLDERS/25" 25.0.2
none=$(jdk_none)
check_has "JDK: none, what was found" "found: 17.0.15 ($(cd -P "$FOLDERS" && pwd)/17), 25.0.2 (" "$none"
check_has "JDK: none, how to get one" "sdk install java 25.0.3-tem" "$none"
case $none in *"not reached"*) check "JDK: none stops" stopped "$none" ;; *) check "JDK: none stops" '' '' ;; esac
FOLDERS="$TEMPORARY/nothing"
check_has "JDK: none at all" "found: none. Install" "$(jdk_none)"

check "versions compare as numbers" "3008007 25000003 1008000 26000000 10000010" \
    "$(for v in 3.8.7 25.0.3 1.8.0 26 10.0.10; do version_number $v; done | tr '\n' ' ' | sed 's/ $//')"

# --- Maven, Node, Chromium: found, installed, or named

# tool FOLDER NAME WORDS: a program that prints WORDS
tool() {
    mkdir -p "$1"
    printf '#!/bin/sh\necho "%s"\n' "$3" >"$1/$2"
    chmod +x "$1/$2"
}

tool "$TEMPORARY/tools old" mvn "Apache Maven 3.6.3 (x)"
tool "$TEMPORARY/tools old" node v18.20.4
tool "$TEMPORARY/tools old" npm 9
tool "$TEMPORARY/tools new" mvn "Apache Maven 3.8.7"
tool "$TEMPORARY/tools new" node v20.19.0
tool "$TEMPORARY/tools new" npm 10
with_tools() { # with_tools FOLDER COMMAND…: what it says, then the tools it found
    (
        PATH="$TEMPORARY/$1:$CLEAN_PATH"
        HOME=/nonexistent
        MAVEN=
        NODE=
        shift
        "$@" 2>&1 && echo "${MAVEN##*/tools }${NODE##*/tools }"
    )
}
check "Maven: new enough" new/mvn "$(with_tools "tools new" need_maven)"
check "Node: new enough" new/node "$(with_tools "tools new" need_node)"
may_install() { return 1; }
at_least() { [ "$(version_number "$1")" -ge "$(version_number "${LEAST:-$2}")" ]; }
check_has "Maven: too old, may not install" "3.8.7 or newer is needed; found: " "$(LEAST=99 && with_tools "tools old" need_maven)"
check_has "Node: too old, may not install" "20.19.0 or newer with npm is needed; found: " "$(LEAST=99 && with_tools "tools old" need_node)"
may_install() { return 0; }
apt_version() { echo 18.20.4; }
apt_install() {
    shift 2
    echo "apt $*"
    LEAST=
    PATH="$TEMPORARY/tools new:$PATH"
}
check "Maven: missing, installed" "apt maven new/mvn" "$(LEAST=99 && with_tools "tools old" need_maven | tr '\n' ' ' | sed 's/ $//')"
check_has "Node: Debian's is too old, so it is not installed" "huhang: Node 20.19.0 or newer" "$(LEAST=99 && with_tools "tools old" need_node)"
find_chromium() { [ -z "${LEAST:-}" ]; }
chinese_fonts() { [ -z "${LEAST:-}" ]; }
check "Chromium and fonts: missing, installed" "apt chromium fonts-noto-cjk fontconfig " "$(LEAST=99 && need_chromium | tr '\n' ' ')"
check "Chromium: there, nothing to say" "" "$(need_chromium)"

# --- a failed step

printf '[INFO] x\n[ERROR] a\n[ERROR] b -> [Help 1]\n[ERROR] c\n' >"$TEMPORARY/maven.log"
check "a failed Maven step: its errors, without its advice" "    [ERROR] a|    [ERROR] b|    Everything it printed: $TEMPORARY/maven.log|" \
    "$(show_log "$TEMPORARY/maven.log" 2>&1 | tr '\n' '|')"
check_has "a failed step: its last lines" "    40
" "$(seq 40 >"$TEMPORARY/npm.log" && show_log "$TEMPORARY/npm.log" 2>&1)"
check "a failed step: its exit code" "3 ✗ t  0 s" \
    "$(run_logged t "$TEMPORARY/step.log" bash -c 'exit 3' >"$TEMPORARY/err" 2>&1; echo "$? $(grep '✗' "$TEMPORARY/err")")"

# --- counting

cd "$TEMPORARY" || exit 1
cat >surefire.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuite xmlns:xsi="x" version="3.0" name="org.huhang.ATest" time="0.9" tests="5" errors="1" skipped="1" failures="1">
  <system-out><![CDATA[printed by a test:
<testsuite name="x" tests="99" failures="99">]]></system-out>
</testsuite>
XML
cat >playwright.xml <<'XML'
<testsuites id="" name="" tests="3" failures="1" skipped="0" errors="0" time="1.5">
<testsuite name="a.spec.ts" timestamp="2026" tests="3" failures="1" skipped="0" time="1.5" errors="0">
</testsuite>
</testsuites>
XML
cat >vitest.xml <<'XML'
<testsuites name="vitest tests" tests="4" failures="1" errors="0" time="0.008">
    <testsuite name="src/a.test.ts" timestamp="2026" hostname="h" tests="3" failures="0" errors="0" skipped="1" time="0.005">
    </testsuite>
    <testsuite name="src/b.test.ts" timestamp="2026" hostname="h" tests="1" failures="1" errors="0" skipped="0" time="0.003">
    </testsuite>
</testsuites>
XML
check "reports: vitest" "2 1 1" "$(sum_reports vitest.xml)"
check "reports: one of each" "4 3 1" "$(sum_reports surefire.xml playwright.xml)"
check "reports: a missing file counts nothing" "2 1 0" "$(sum_reports "no such.xml" playwright.xml)"
check "reports: none" "0 0 0" "$(sum_reports)"

(
    cd "$PROJECT/server/src/main/java/org/huhang/registry" || exit 1
    for lines in 10 20 30 401; do seq "$lines" >"F$lines.java"; done
)
check "sizes: count, median, 90th percentile, over 400" "main 5 20 401 1" \
    "$(size_table | sed -n 's/  */ /g; /^main/p' | sed 's/ $//')"

printf '%d passed, %d failed\n' "$HELD" "$BROKE"
[ "$BROKE" -eq 0 ]
