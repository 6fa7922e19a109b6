package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What leaves the house, taken by a machine of ours.
class SendersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aRobotOfWeComGetsTheTextUnderItsKey() throws IOException {
        assertEquals(new Sending.Sent(), weCom().send(message(Channel.Kind.WECOM, "the-key", null)));
        var got = receiver.got().getFirst();
        assertEquals("/send?key=the-key", got.path());
        assertEquals("text", JSON.readTree(got.body()).path("msgtype").asText());
        assertEquals("【护航】通知", JSON.readTree(got.body()).at("/text/content").asText());
    }

    @Test
    void aRobotOfDingTalkGetsASignatureWhereItHasASecret() {
        var sender = new DingTalkSender(settings(), new WebHook(), JSON, new WallClock());
        assertEquals(new Sending.Sent(), sender.send(message(Channel.Kind.DINGTALK, "the-key", "secret")));
        assertTrue(
                receiver.got()
                        .getFirst()
                        .path()
                        .matches("/send\\?access_token=the-key&timestamp=\\d{13}&sign=[A-Za-z0-9%]+"),
                receiver.got().getFirst().path());
    }

    @Test
    void aGatewayGetsTheIdByWhichItKnowsARepetition() throws IOException {
        receiver.answers(202, "");
        var message = message(Channel.Kind.SMS, "13800000000", null);
        assertEquals(new Sending.Sent(), new SmsSender(settings(), new WebHook(), JSON).send(message));
        var got = receiver.got().getFirst();
        assertEquals("13800000000", JSON.readTree(got.body()).path("to").asText());
        assertEquals(
                List.of(message.deliveryId().value().toString()), got.headers().get("Idempotency-key"));
        assertEquals(List.of("Bearer token"), got.headers().get("Authorization"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0, Sent",
        "200, 45009, Failed",
        "200, -1, Failed",
        "200, 93000, Refused",
        "500, 0, Uncertain",
        "502, 0, Uncertain",
        "503, 0, Failed",
        "408, 0, Failed",
        "429, 0, Failed",
        "504, 0, Uncertain",
        "404, 0, Refused",
        "302, 0, Refused"
    })
    void whatTheOtherSaysDecides(int status, int code, String sending) {
        receiver.answers(status, "{\"errcode\":" + code + ",\"errmsg\":\"any\"}");
        assertEquals(
                sending,
                weCom().send(message(Channel.Kind.WECOM, "any", null))
                        .getClass()
                        .getSimpleName());
    }

    /// It knows a repetition by its key: what failed there may be sent again.
    @ParameterizedTest
    @CsvSource({"500, Failed", "502, Failed", "503, Failed", "504, Uncertain", "400, Refused"})
    void whatAGatewayWithAKeySaysDecides(int status, String sending) {
        receiver.answers(status, "");
        assertEquals(
                sending,
                new SmsSender(settings(), new WebHook(), JSON)
                        .send(message(Channel.Kind.SMS, "13800000000", null))
                        .getClass()
                        .getSimpleName());
    }

    /// Where the mail server hangs up, or what it says there.
    @ParameterizedTest
    @CsvSource({
        "MAIL FROM, , Failed",
        "RCPT TO, , Failed",
        "DATA, , Failed",
        "., , Uncertain",
        "., 451 try later, Failed",
        "., 554 no, Refused",
        "MAIL FROM, 421 busy, Failed",
        "RCPT TO, 550 nobody, Refused",
        "QUIT, , Sent"
    })
    void whereAMailServerHangsUpDecides(String at, @Nullable String says, String sending) throws IOException {
        try (var server = new HangingMailServer(at, says)) {
            var sender = new EmailSender(settings(server.address()));
            assertEquals(
                    sending,
                    sender.send(message(Channel.Kind.EMAIL, "duty@court.example", null))
                            .getClass()
                            .getSimpleName());
        }
    }

    @Test
    void anAnswerThatIsNoneLeavesItUncertain() {
        receiver.answers(200, "<html>please sign in to this network</html>");
        assertInstanceOf(Sending.Uncertain.class, weCom().send(message(Channel.Kind.WECOM, "any", null)));
    }

    @Test
    void aLineThatBreaksAfterSendingLeavesItUncertain() {
        receiver.cuts();
        assertInstanceOf(Sending.Uncertain.class, weCom().send(message(Channel.Kind.WECOM, "any", null)));
        assertEquals(1, receiver.got().size(), "and it was not sent twice");
    }

    @Test
    void whoeverIsNotThereDidNotGetIt() {
        receiver.close();
        assertInstanceOf(Sending.Failed.class, weCom().send(message(Channel.Kind.WECOM, "any", null)));
    }

    @Test
    void aMailHasItsTextAndTheIdOfTheDelivery() throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            var message = message(Channel.Kind.EMAIL, "duty@court.example", null);
            var smtp = URI.create("smtp://127.0.0.1:" + mails.getSmtp().getPort());
            assertEquals(new Sending.Sent(), new EmailSender(settings(smtp)).send(message));
            var mail = mails.getReceivedMessages()[0];
            assertEquals("【护航】通知", mail.getSubject());
            assertEquals(
                    List.of("<" + message.deliveryId().value() + "@huhang>"), List.of(mail.getHeader("Message-ID")));
            assertEquals("duty@court.example", mail.getAllRecipients()[0].toString());
        } finally {
            mails.stop();
        }
    }

    @Test
    void aMailServerThatIsNotThereDidNotGetIt() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var sender = new EmailSender(settings(URI.create("smtp://127.0.0.1:" + port)));
        assertInstanceOf(Sending.Failed.class, sender.send(message(Channel.Kind.EMAIL, "duty@court.example", null)));
    }

    private WeComSender weCom() {
        return new WeComSender(settings(), new WebHook(), JSON);
    }

    private ChannelSettings settings() {
        return settings(URI.create("smtp://127.0.0.1:9"));
    }

    private ChannelSettings settings(URI smtp) {
        return new ChannelSettings(
                receiver.address(),
                receiver.address(),
                Optional.of(receiver.address()),
                Optional.of("token"),
                Optional.of(smtp),
                Optional.of("huhang@city.example"));
    }

    private static Message message(Channel.Kind kind, String address, @Nullable String secret) {
        return new Message(new DeliveryId(Ids.next()), 1, new ChannelId(Ids.next()), kind, address, secret, "【护航】通知");
    }
}
