# The help texts.

show_help() {
    case ${1:-} in
        '' | help | --help | -h) help_all ;;
        demo | serve | backup | restore | audit | test | fmt | bench) "help_$1" ;;
        plan-benchmark) help_plan_benchmark ;;
        *) refuse "没有“$1”这个命令；可用命令见 ./huhang help。" \
            "There is no command '$1'; ./huhang help lists the commands." ;;
    esac
}

help_all() {
    say 'Huhang（护航）：一座城市的疫情应对

用法：./huhang 命令 [选项]

  demo              合成一座城市，载入张家界的故事，打开网页客户端；每个角色一个登录链接
  serve             正式运行：HTTPS，不带演示数据；首次启动给出第一位管理员的登记链接
  backup            备份数据库，运行中也可以
  restore           把备份恢复到一个新目录，可指定到某一秒
  audit verify      核验审计日志：修改、删除、换序、截尾、换回旧副本，一律查出
  test [模块…]      全部检查；写了模块名则只编译并测试这些模块（日常用）
  fmt               整理 Java 与网页代码的格式
  bench 名称…       与同类软件和目标值比较
  plan-benchmark    求解公开的排班算例（Curtois 与 Qu）或路线算例（CVRPLIB、Solomon），按其规则计分
  help [命令]       本说明，或一个命令的说明

缺少的会先构建。日志在 var/log/。' \
    'Huhang: a city'\''s outbreak response

Usage: ./huhang COMMAND [OPTIONS]

  demo              make a synthetic city, load the story of Zhangjiajie, open the web client;
                    prints one sign-in link per role
  serve             run for real: HTTPS, no demo data; the first start prints the link that
                    enrols the first administrator
  backup            back up the database, also while it runs
  restore           restore a backup into a new folder, up to a chosen second
  audit verify      go through the audit log: finds what was edited, deleted, reordered,
                    cut off or restored from an older copy
  test [MODULE…]    every check there is; with modules, compile and test only these (the daily loop)
  fmt               format the Java and web sources
  bench NAME…       measure against peers and goals
  plan-benchmark    solve a public instance of shifts (Curtois and Qu) or of routes (CVRPLIB, Solomon),
                    and score it by that benchmark'\''s rules
  help [COMMAND]    this text, or the text of one command

What is not built yet is built first. Logs are in var/log/.'
}

help_demo() {
    say '用法：./huhang demo [选项]

  --scale N    城市规模：1 为全市 1 517 027 人，200 为二百分之一（默认 1）
  --seed N     同一个种子总是得到同一座城市
  --port N     端口
  --fresh      丢弃以前的演示数据，重新开始
  --home 目录  数据所在的目录
  --backups 目录  备份所在的目录（默认在数据目录旁，名为“数据目录-backups”）

第二次启动沿用已有数据。Ctrl-C 正常停止。' \
    'Usage: ./huhang demo [OPTIONS]

  --scale N    size of the city: 1 is all 1,517,027 people, 200 is one in 200 (default 1)
  --seed N     the same seed always makes the same city
  --port N     the port to listen on
  --fresh      throw the earlier demo data away and begin anew
  --home DIR   the folder that holds the data
  --backups DIR  the folder for backups (default: beside the data, DATA-backups)

A second start uses the data that is there. Ctrl-C stops it cleanly.'
}

help_serve() {
    say '用法：./huhang serve [选项]

  --host 名称         对外的主机名
  --port N            端口
  --certificate 文件  PEM 证书链；与 --key 一起给出。没有则由本地签发机构签发
  --key 文件          证书的私钥
  --home 目录         数据所在的目录
  --backups 目录      备份所在的目录（默认在数据目录旁，名为“数据目录-backups”）

外部数据库：HUHANG_DATABASE_URL、HUHANG_DATABASE_USER、HUHANG_DATABASE_PASSWORD。
统一身份认证（OIDC）：HUHANG_OIDC_ISSUER、HUHANG_OIDC_CLIENT_ID、HUHANG_OIDC_CLIENT_SECRET、HUHANG_OIDC_NAME。
Ctrl-C 正常停止。' \
    'Usage: ./huhang serve [OPTIONS]

  --host NAME         the host name under which it is reached
  --port N            the port to listen on
  --certificate FILE  PEM certificate chain, given with --key; without it a local authority issues one
  --key FILE          the private key of the certificate
  --home DIR          the folder that holds the data
  --backups DIR       the folder for backups (default: beside the data, DATA-backups)

An external database: HUHANG_DATABASE_URL, HUHANG_DATABASE_USER, HUHANG_DATABASE_PASSWORD.
The city'\''s directory (OIDC): HUHANG_OIDC_ISSUER, HUHANG_OIDC_CLIENT_ID, HUHANG_OIDC_CLIENT_SECRET, HUHANG_OIDC_NAME.
Ctrl-C stops it cleanly.'
}

help_backup() {
    say '用法：./huhang backup [选项]

  --home 目录     数据所在的目录（默认 var/serve）
  --backups 目录  备份所在的目录（默认在数据目录旁，名为“数据目录-backups”；亦可用 HUHANG_BACKUPS）
  --keep N        保留最近的 N 份，1 至 999（默认 7）
  --list          只列出已完成的备份

服务器运行时或停止时都可备份。第一份备份完成后，此后的每次改动都会归档，可恢复到任一秒。
密钥不在备份中，须另行保存。说明见 docs/operations.md。' \
    'Usage: ./huhang backup [OPTIONS]

  --home DIR      the folder that holds the data (default: var/serve)
  --backups DIR   the folder for backups (default: beside the data, DATA-backups; or HUHANG_BACKUPS)
  --keep N        keep the newest N backups, 1 to 999 (default 7)
  --list          only list the complete backups

Works beside the running server or on data at rest. From the first backup on every change is
archived, so that any second can be restored. Keys are not in a backup: keep them elsewhere.
See docs/operations.md.'
}

help_restore() {
    say '用法：./huhang restore --to 新目录 [选项]

  --to 目录       恢复到的新目录，须不存在或为空
  --backups 目录  备份所在的目录（默认 var/serve-backups；亦可用 HUHANG_BACKUPS）
  --at 时刻       恢复到这一刻，带时区，如 2021-08-01T20:34:56+08:00；没有则恢复已归档的全部
  --home 目录     备份所属的数据目录，代替 --backups

然后：./huhang serve --home 新目录。说明见 docs/operations.md。' \
    'Usage: ./huhang restore --to NEWDIR [OPTIONS]

  --to DIR        the new folder to restore into; it must not exist, or be empty
  --backups DIR   the folder that holds the backups (default: var/serve-backups; or HUHANG_BACKUPS)
  --at MOMENT     up to this moment, with its zone, such as 2021-08-01T12:34:56Z;
                  without it everything that is archived
  --home DIR      the data whose backups they are, instead of --backups

Then: ./huhang serve --home NEWDIR. See docs/operations.md.'
}

help_audit() {
    say '用法：./huhang audit verify [选项]

  --home 目录         数据所在的目录（默认 var/serve，没有则 var/demo）；服务器运行与否均可
  --checkpoints 文件  库外的检查点文件（默认为数据目录下的 audit-checkpoints.jsonl，或 HUHANG_CHECKPOINTS）

退出码：0 完好，1 被改动，2 无法核验。密钥目录：HUHANG_KEYS。' \
    'Usage: ./huhang audit verify [OPTIONS]

  --home DIR          the folder that holds the data (default var/serve, or else var/demo); beside a
                      server at work or on a home that rests
  --checkpoints FILE  the checkpoints outside of the database (default audit-checkpoints.jsonl in the
                      home, or HUHANG_CHECKPOINTS)

Ends with 0 when the log is whole, 1 when it is not, 2 when it could not look. Keys: HUHANG_KEYS.'
}

help_test() {
    say "用法：./huhang test [--full] [模块…]

没有模块名：全部检查，从最省时的开始，遇到失败的一步即停。最后一行是通过数与失败数。
  --full       加上长时间的随机种子与大规模演练
模块：$(test_targets | tr '\n' ' ')" \
    "Usage: ./huhang test [--full] [MODULE…]

Without a module: every check, cheapest first, up to the first step that fails.
The last line counts what passed and what failed.
  --full       add the long seeds and the large drill
Modules: $(test_targets | tr '\n' ' ')"
}

help_fmt() {
    say '用法：./huhang fmt
整理 Java（palantir）与网页（prettier）代码的格式。' \
    'Usage: ./huhang fmt
Formats the Java (palantir) and web (prettier) sources in place.'
}

help_bench() {
    say '用法：./huhang bench 名称… [--quick]

  名称：load、search、import、audit、sync、roster、notices、testing、routes、contacts、
        quarantine
  --quick      用较小的数据，60 秒以内

最后为每个数值打印一行 RESULT。' \
    'Usage: ./huhang bench NAME… [--quick]

  NAMEs are load, search, import, audit, sync, roster, notices, testing,
  routes, contacts and quarantine
  --quick      on smaller data, within 60 s

Prints one RESULT line per figure at the end.'
}

help_plan_benchmark() {
    say '用法：./huhang plan-benchmark 文件 [选项]

  --seconds N  求解多少秒，1 至 99999（默认 60）
  --seed N     随机种子（默认 1）
  --out 文件   把值班表写入该文件：每位员工一行，每天一格，以制表符分隔

文件为 Curtois 与 Qu 的排班算例（SECTION_HORIZON 等各节的文本格式），或 CVRPLIB 的 .vrp、
Solomon 与 Gehring-Homberger 的带时间窗路线算例，按内容识别；路线算例打印各条路线与总费用。
打印罚分随时间的变化、值班表，以及按该算例规则计算的罚分；文件有误时指出行号。
退出码：0 正常，1 所得值班表违反硬性规则，2 文件有误。' \
    'Usage: ./huhang plan-benchmark FILE [OPTIONS]

  --seconds N  how long to search, 1 to 99999 (default 60)
  --seed N     the seed of the search (default 1)
  --out FILE   write the roster there: one line an employee, one cell a day, parted by tabs

FILE is an instance of the shift-scheduling benchmark of Curtois and Qu (sections SECTION_HORIZON and so on), or one
of routes: a .vrp of CVRPLIB, or a text of Solomon or Gehring-Homberger with time windows. Its content tells which;
of routes the tours and their cost are printed.
Prints how the penalty falls, the roster, and its penalty by the rules of that benchmark; a file that is wrong
is refused with the line. Ends with 0; with 1 when the roster breaks a hard rule; with 2 when the file is wrong.'
}
