# Maven, Node and Chromium. What Debian has is installed where we may (root, apt-get); the rest is
# named with the exact way to get it.

MAVEN_LEAST=3.8.7
NODE_LEAST=20.19.0 # the first Node 20 that Vite runs on

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

at_least() { [ "$(version_number "$1")" -ge "$(version_number "$2")" ]; }

# apt_install REASON-ZH REASON-EN PACKAGE…
apt_install() {
    local zh=$1 en=$2
    shift 2
    must "$(say "用 apt-get 安装 $*（${zh}）" "Installing $* with apt-get ($en)")" "$ROOT/var/log/apt.log" apt_get_install "$@"
    hash -r
}

apt_get_install() {
    export DEBIAN_FRONTEND=noninteractive
    local install="apt-get -o DPkg::Lock::Timeout=300 -y -q install --no-install-recommends"
    # fresh images come without package lists; elsewhere they may be too old: update only then
    # shellcheck disable=SC2086
    if LC_ALL=C apt-cache policy "$@" 2>/dev/null | grep 'Candidate: [0-9]' >/dev/null && $install "$@"; then return; fi
    apt-get -o DPkg::Lock::Timeout=300 -q update || return
    # shellcheck disable=SC2086
    $install "$@"
}

# The version that apt would install, without epoch and revision; nothing if it has none.
apt_version() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*:\)\{0,1\}\([0-9][0-9.]*\).*/\2/p'
}

# --- Maven

find_maven() {
    local home=${HOME:-/nonexistent} mvn version
    for mvn in "$(command -v mvn)" "${MAVEN_HOME:-/nonexistent}/bin/mvn" "$home"/.sdkman/candidates/maven/*/bin/mvn \
        /opt/homebrew/bin/mvn /usr/local/bin/mvn /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn; do
        [ -n "$mvn" ] && [ -x "$mvn" ] || continue
        # asked outside the project, whose .mvn/jvm.config is for builds
        version=$(cd / && "$mvn" -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
        [ -n "$version" ] || continue
        FOUND_MAVEN="$version ($mvn)"
        if at_least "$version" "$MAVEN_LEAST"; then
            MAVEN=$mvn
            return 0
        fi
    done
    return 1
}

need_maven() {
    [ -z "${MAVEN:-}" ] || return 0
    FOUND_MAVEN=
    find_maven && return
    if may_install; then
        apt_install "构建需要 Maven $MAVEN_LEAST 或更新版本" "the build needs Maven $MAVEN_LEAST or newer" maven
        find_maven && return
    fi
    fail "需要 Maven $MAVEN_LEAST 或更新版本；找到的是：${FOUND_MAVEN:-没有}。安装：Debian/Ubuntu「apt-get install maven」，macOS「brew install maven」，SDKMAN「sdk install maven」。" \
        "Maven $MAVEN_LEAST or newer is needed; found: ${FOUND_MAVEN:-none}. Install it: Debian/Ubuntu 'apt-get install maven', macOS 'brew install maven', SDKMAN 'sdk install maven'."
}

maven() { (cd "$ROOT" && "$MAVEN" -B -ntp "$@"); }

# --- Node

find_node() {
    local home=${HOME:-/nonexistent} node version
    for node in "$(command -v node)" "$home"/.nvm/versions/node/*/bin/node "$home"/.volta/bin/node \
        "$home"/.local/share/mise/installs/node/*/bin/node "$home"/.asdf/installs/nodejs/*/bin/node \
        /opt/homebrew/bin/node /opt/homebrew/opt/node*/bin/node /usr/local/bin/node /usr/local/opt/node*/bin/node \
        /opt/node*/bin/node /usr/local/lib/nodejs/*/bin/node; do
        [ -n "$node" ] && [ -x "$node" ] || continue
        version=$("$node" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9.]*\).*/\1/p')
        [ -n "$version" ] || continue
        FOUND_NODE="$version ($node)"
        # npm lies beside node, except where Debian packs it apart
        if at_least "$version" "$NODE_LEAST" && { [ -x "$(dirname "$node")/npm" ] || command -v npm >/dev/null 2>&1; }; then
            PATH=$(dirname "$node"):$PATH
            export PATH
            NODE=$node
            return 0
        fi
    done
    return 1
}

need_node() {
    local offered
    [ -z "${NODE:-}" ] || return 0
    FOUND_NODE=
    find_node && return
    if may_install; then
        offered=$(apt_version nodejs)
        if [ -n "$offered" ] && at_least "$offered" "$NODE_LEAST"; then
            apt_install "网页客户端需要 Node $NODE_LEAST 或更新版本" "the web client needs Node $NODE_LEAST or newer" nodejs npm
            find_node && return
        fi
    fi
    fail "需要 Node $NODE_LEAST 或更新版本及 npm；找到的是：${FOUND_NODE:-没有}（Debian 12 自带的是 18）。安装其一：nvm「nvm install 22」，macOS「brew install node@22」，Debian 13「apt-get install nodejs npm」，或 NodeSource 的软件包 nodejs。" \
        "Node $NODE_LEAST or newer with npm is needed; found: ${FOUND_NODE:-none} (Debian 12 itself has 18). Install one: nvm 'nvm install 22', macOS 'brew install node@22', Debian 13 'apt-get install nodejs npm', or NodeSource's package nodejs."
}

# --- Chromium, for the browser tests alone

find_chromium() {
    local browser
    for browser in "${HUHANG_CHROMIUM:-}" "$(command -v chromium)" "$(command -v chromium-browser)" \
        "$(command -v google-chrome-stable)" "$(command -v google-chrome)" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "${HOME:-}/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "${HOME:-}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$browser" ] && [ -x "$browser" ]; then
            HUHANG_CHROMIUM=$browser
            export HUHANG_CHROMIUM
            return 0
        fi
    done
    return 1
}

# Chinese glyphs: without them the pages in the browser tests are rows of boxes.
chinese_fonts() {
    [ "$(uname)" = Darwin ] || { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }
}

need_chromium() {
    local missing=''
    find_chromium || missing=chromium
    chinese_fonts || missing="$missing fonts-noto-cjk fontconfig"
    [ -n "$missing" ] || return 0
    if may_install; then
        # shellcheck disable=SC2086
        apt_install "浏览器测试需要" "for the browser tests" $missing
    elif ! chinese_fonts; then
        note "没有中文字体，页面截图会显示方框；Debian/Ubuntu：apt-get install fonts-noto-cjk。" \
            "No Chinese fonts: screenshots will show boxes. Debian/Ubuntu: apt-get install fonts-noto-cjk."
    fi
    find_chromium || fail \
        "浏览器测试需要 Chromium；没有找到。安装：Debian「apt-get install chromium fonts-noto-cjk」，macOS「brew install --cask chromium」，或设置 HUHANG_CHROMIUM=浏览器文件。" \
        "the browser tests need Chromium; none was found. Install it: Debian 'apt-get install chromium fonts-noto-cjk', macOS 'brew install --cask chromium', or set HUHANG_CHROMIUM to a browser's file."
}
