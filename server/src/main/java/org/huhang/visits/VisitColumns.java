package org.huhang.visits;

import java.util.List;
import java.util.Map;
import org.huhang.contacts.Setting;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.WordList;

/// What a file of visits says in which column.
final class VisitColumns {
    static final ImportColumn PERSON = ImportColumn.required(
            "person", "人员", "person", "430802199001011234", "身份证号", "证件号码", "identity number", "人员编号");
    static final ImportColumn PLACE =
            ImportColumn.required("place", "场所", "place", "魅力湘西剧场", "地点", "场所名称", "车次航班", "场所编号");
    static final ImportColumn START =
            ImportColumn.required("start", "开始时间", "start", "2021-07-22 18:00", "到达时间", "进入时间", "上车时间");
    static final ImportColumn END = ImportColumn.required("end", "结束时间", "end", "2021-07-22 20:00", "离开时间", "下车时间");
    static final ImportColumn SOURCE = ImportColumn.optional("source", "来源", "source", "座位表", "得知方式");
    static final ImportColumn SURENESS = ImportColumn.optional("sureness", "把握", "sureness", "记录");
    static final ImportColumn VEHICLE = ImportColumn.optional("vehicle", "交通工具", "vehicle", "封闭列车", "交通工具类型");
    static final ImportColumn COACH = ImportColumn.optional("coach", "车厢", "coach", "05", "车厢号");
    static final ImportColumn SEAT = ImportColumn.optional("seat", "座位", "seat", "3排15座", "座位号");

    static final List<ImportColumn> ALL = List.of(PERSON, PLACE, START, END, SOURCE, SURENESS, VEHICLE, COACH, SEAT);

    static final WordList<VisitSource> SOURCES = WordList.of(
            VisitSource.class,
            Map.ofEntries(
                    Map.entry(VisitSource.OWN_STATEMENT, "本人陈述|自述|流调"),
                    Map.entry(VisitSource.PLACE_CODE, "场所码"),
                    Map.entry(VisitSource.GATE, "卡口|门岗|闸机"),
                    Map.entry(VisitSource.TICKET, "车票|票务|机票"),
                    Map.entry(VisitSource.SEAT_LIST, "座位表|座位名单"),
                    Map.entry(VisitSource.DWELLING, "住所|居家"),
                    Map.entry(VisitSource.WORKPLACE, "工作单位|上班"),
                    Map.entry(VisitSource.SAMPLING_QUEUE, "采样排队|采样点"),
                    Map.entry(VisitSource.QUARANTINE, "隔离"),
                    Map.entry(VisitSource.LODGING, "住宿|旅馆"),
                    Map.entry(VisitSource.CAMERA, "视频|监控"),
                    Map.entry(VisitSource.PAYMENT, "支付|消费"),
                    Map.entry(VisitSource.TRAVEL_RECORD, "行程|行程卡")));

    static final WordList<Sureness> SURENESSES = WordList.of(
            Sureness.class, Map.of(Sureness.RECORDED, "记录|确定", Sureness.TOLD, "陈述|口述", Sureness.ASSUMED, "推断|推定"));

    static final WordList<Setting> VEHICLES = WordList.of(
            Setting.class,
            Map.ofEntries(
                    Map.entry(Setting.AIRCRAFT, "飞机|航班"),
                    Map.entry(Setting.SEALED_TRAIN, "封闭列车|高铁|动车"),
                    Map.entry(Setting.OPEN_TRAIN, "非封闭列车|普通列车|unsealed train"),
                    Map.entry(Setting.SEALED_BUS, "封闭客车|空调大巴"),
                    Map.entry(Setting.VENTILATED_BUS, "通风客车|公交车"),
                    Map.entry(Setting.SHIP, "船舶|轮船"),
                    Map.entry(Setting.HOUSEHOLD, "家庭"),
                    Map.entry(Setting.ROOM, "室内"),
                    Map.entry(Setting.THEATRE, "剧场"),
                    Map.entry(Setting.ENTRANCE, "单元"),
                    Map.entry(Setting.TUBE, "同管"),
                    Map.entry(Setting.OPEN_AIR, "露天")));

    private VisitColumns() {}
}
