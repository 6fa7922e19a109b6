# Finds a JDK of at least 25.0.3, wherever it is installed. Earlier builds of 25 can corrupt pinned
# objects under G1. Versions are read from the `release` file: no JVM is started to ask for them.

JDK_LEAST=25.0.3

# Every folder that may be a JDK, one per line, in the order of trust.
jdk_candidates() {
    local java
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    type -aP javac java 2>/dev/null | while IFS= read -r java; do
        java=$(real_file "$java")
        java=$(dirname "$(dirname "$java")")
        printf '%s\n' "$java"
    done
    jdk_folders
}

jdk_folders() {
    local home=${HOME:-/nonexistent} folder
    for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "$home"/.sdkman/candidates/java/* "${SDKMAN_DIR:-$home/.sdkman}"/candidates/java/* \
        "$home"/.jdks/* "$home"/.local/share/mise/installs/java/* "$home"/.asdf/installs/java/*; do
        [ ! -d "$folder" ] || printf '%s\n' "$folder"
    done
}

real_file() {
    local file=$1 link
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    printf '%s\n' "$file"
}

# The version in the release file of a JDK (one that has javac), or nothing.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$1/release" | head -n 1
}

# 25.0.3 -> 25000003: versions as numbers that compare.
version_number() {
    local IFS=.
    # shellcheck disable=SC2086
    set -- $1
    echo $((10#${1:-0} * 1000000 + 10#${2:-0} * 1000 + 10#${3:-0}))
}

# Reads folders on stdin and prints the best: the newest of the 25 line, else the newest of all.
best_jdk() {
    local least folder version number best='' best_rank=0 rank
    least=$(version_number "$JDK_LEAST")
    while IFS= read -r folder; do
        version=$(jdk_version "$folder")
        [ -n "$version" ] || continue
        number=$(version_number "$version")
        [ "$number" -ge "$least" ] || continue
        rank=$number
        case $version in 25 | 25.*) rank=$((number + 1000000000)) ;; esac
        if [ "$rank" -gt "$best_rank" ]; then
            best=$folder
            best_rank=$rank
        fi
    done
    printf '%s\n' "$best"
}

# "17.0.15 (/usr/lib/jvm/…), …": what was found although it will not do.
found_jdks() {
    local folder version seen=' '
    while IFS= read -r folder; do
        version=$(jdk_version "$folder")
        [ -n "$version" ] || continue
        folder=$(cd -P "$folder" && pwd)
        case $seen in *" $folder "*) continue ;; esac
        seen="$seen$folder "
        printf '%s (%s), ' "$version" "$folder"
    done | sed 's/, $//'
}

# Leaves the JDK in JAVA_HOME (exported, first in PATH) and its java in JAVA, or says how to get one.
need_jdk() {
    local home version
    if [ -n "${HUHANG_JAVA_HOME:-}" ]; then
        # named on purpose: it is used, or the reason why not is told
        home=$(printf '%s\n' "$HUHANG_JAVA_HOME" | best_jdk)
        version=$(jdk_version "$HUHANG_JAVA_HOME")
        [ -n "$home" ] || fail \
            "HUHANG_JAVA_HOME（${HUHANG_JAVA_HOME}）须是 JDK $JDK_LEAST 或更新版本；那里是：${version:-没有 JDK}。" \
            "HUHANG_JAVA_HOME ($HUHANG_JAVA_HOME) must be a JDK of at least $JDK_LEAST; found there: ${version:-no JDK}."
    else
        home=$(jdk_candidates | best_jdk)
        [ -n "$home" ] || jdk_missing
    fi
    JAVA_HOME=$home
    JAVA=$home/bin/java
    PATH=$home/bin:$PATH
    export JAVA_HOME PATH
}

jdk_missing() {
    local found
    found=$(jdk_candidates | found_jdks)
    fail "需要 JDK $JDK_LEAST 或更新版本；找到的是：${found:-没有}。安装其一：
  SDKMAN：            sdk install java 25.0.3-tem
  Debian、Ubuntu、RPM：Eclipse Adoptium 软件源中的 temurin-25-jdk
  macOS（Homebrew）： brew install --cask temurin@25
装在别处时，请设置 HUHANG_JAVA_HOME=该 JDK 的目录。" \
        "a JDK of at least $JDK_LEAST is needed; found: ${found:-none}. Install one of these:
  SDKMAN:              sdk install java 25.0.3-tem
  Debian, Ubuntu, RPM: the package temurin-25-jdk of Eclipse Adoptium
  macOS (Homebrew):    brew install --cask temurin@25
If it lies elsewhere, set HUHANG_JAVA_HOME to its folder."
}
