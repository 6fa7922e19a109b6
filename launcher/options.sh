# Reads a command's options and refuses, before anything is built, what it does not know.

OPTIONS=() # normalised, ready to be handed to the server
WORDS=()   # what is not an option
CALLER=$PWD

# read_options COMMAND "name=kind …" "flag …" "words|none" ARGUMENTS…
read_options() {
    local command=$1 valued=$2 flags=$3 words=$4 name value kind
    shift 4
    OPTIONS=()
    WORDS=()
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h)
                show_help "$command"
                exit 0
                ;;
            --*)
                name=${1#--}
                name=${name%%=*}
                kind=$(kind_of "$name" "$valued" "$flags")
                case $kind in
                    '') refuse "$command 没有选项“$1”；见 ./huhang help ${command}。" \
                        "$command has no option '$1'; see ./huhang help $command." ;;
                    flag)
                        [ "$1" = "--$name" ] || refuse "--$name 不带值。" "--$name takes no value."
                        OPTIONS[${#OPTIONS[@]}]=$1
                        ;;
                    *)
                        case $1 in
                            *=*) value=${1#*=} ;;
                            *)
                                [ $# -gt 1 ] || refuse "--$name 后面缺少值；见 ./huhang help ${command}。" \
                                    "--$name needs a value; see ./huhang help $command."
                                value=$2
                                shift
                                ;;
                        esac
                        check_value "$name" "$kind" "$value"
                        OPTIONS[${#OPTIONS[@]}]=--$name
                        OPTIONS[${#OPTIONS[@]}]=$CHECKED
                        ;;
                esac
                ;;
            -?*) refuse "$command 没有选项“$1”；见 ./huhang help ${command}。" \
                "$command has no option '$1'; see ./huhang help $command." ;;
            *)
                [ "$words" = words ] || refuse "$command 不接受“$1”；见 ./huhang help ${command}。" \
                    "$command does not take '$1'; see ./huhang help $command."
                WORDS[${#WORDS[@]}]=$1
                ;;
        esac
        shift
    done
}

kind_of() {
    local name=$1 entry
    for entry in $2; do
        [ "${entry%%=*}" != "$name" ] || { echo "${entry#*=}" && return; }
    done
    for entry in $3; do
        [ "$entry" != "$name" ] || { echo flag && return; }
    done
}

# check_value NAME KIND VALUE: leaves the value, made absolute where it is a path, in CHECKED.
check_value() {
    local name=$1 kind=$2 value=$3
    CHECKED=$value
    case $kind in
        scale) matches "$value" '^[1-9][0-9]{0,6}$' || refuse \
            "--$name 须是 1 至 9999999 的整数（1 为全市，200 为二百分之一），不是“${value}”。" \
            "--$name needs a whole number from 1 to 9999999 (1 is the whole city, 200 one person in 200), not '$value'." ;;
        whole) matches "$value" '^[0-9]{1,18}$' || refuse \
            "--$name 须是非负整数，不是“${value}”。" "--$name needs a whole number, not '$value'." ;;
        count) matches "$value" '^[1-9][0-9]{0,2}$' || refuse \
            "--$name 须是 1 至 999 的整数，不是“${value}”。" "--$name needs a whole number from 1 to 999, not '$value'." ;;
        seconds) matches "$value" '^[1-9][0-9]{0,4}$' || refuse \
            "--$name 须是 1 至 99999 的整数，不是“${value}”。" "--$name needs a whole number from 1 to 99999, not '$value'." ;;
        moment) matches "$value" '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$' || refuse \
            "--$name 须是带时区的时刻，如 2021-08-01T20:34:56+08:00，不是“${value}”。" \
            "--$name needs a moment with its zone, such as 2021-08-01T12:34:56Z, not '$value'." ;;
        port) { matches "$value" '^[1-9][0-9]{0,4}$' && [ "$value" -le 65535 ]; } || refuse \
            "--$name 须是 1 至 65535 的端口，不是“${value}”。" "--$name needs a port from 1 to 65535, not '$value'." ;;
        host) matches "$value" '^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$' || refuse \
            "--$name 须是主机名，不是“${value}”。" "--$name needs a host name, not '$value'." ;;
        file)
            CHECKED=$(absolute "$value")
            { [ -f "$CHECKED" ] && [ -r "$CHECKED" ]; } || refuse \
                "--${name}：读不到文件“${value}”。" "--$name: cannot read the file '$value'."
            ;;
        path) CHECKED=$(absolute "$value") ;;
        folder)
            CHECKED=$(absolute "$value")
            { [ -n "$value" ] && { [ -d "$CHECKED" ] || [ ! -e "$CHECKED" ]; }; } || refuse \
                "--$name 须是目录，不是“${value}”。" "--$name needs a folder, not '$value'."
            ;;
    esac
}

matches() { [[ $1 =~ $2 ]]; }

absolute() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$CALLER/$1" ;;
    esac
}

# has_option NAME: was it given?
has_option() {
    local option
    for option in ${OPTIONS[@]+"${OPTIONS[@]}"}; do
        [ "$option" != "--$1" ] || return 0
    done
    return 1
}
