package org.huhang.notices;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// E-mail by SMTP. The message's id is the delivery's.
@Singleton
class EmailSender implements Sender {
    private static final String TO_CONNECT_MS = "5000";
    private static final String TO_ANSWER_MS = "15000";
    private static final int LONGEST_SUBJECT = 120;

    private final ChannelSettings settings;

    EmailSender(ChannelSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.EMAIL;
    }

    @Override
    public Sending send(Message message) {
        var server = settings.smtp();
        var session = Session.getInstance(properties(server));
        var mail = new Mail(session, message.deliveryId());
        boolean accepted = false;
        try (var transport = session.getTransport(server.getScheme())) {
            write(mail, message);
            try {
                connect(transport, server);
            } catch (MessagingException e) {
                return new Sending.Failed("not reached: " + e.getMessage());
            }
            transport.sendMessage(mail, mail.getAllRecipients());
            accepted = true;
        } catch (AddressException e) {
            return new Sending.Refused(String.valueOf(e.getMessage()));
        } catch (SMTPSendFailedException e) {
            return said(e.getReturnCode(), mail, e);
        } catch (SendFailedException e) {
            return e.getNextException() instanceof SMTPAddressFailedException address
                    ? said(address.getReturnCode(), mail, address)
                    : said(0, mail, e);
        } catch (MessagingException e) {
            if (!accepted) {
                return said(0, mail, e);
            }
            // only the farewell failed
        }
        return new Sending.Sent();
    }

    /// Codes that begin with 4 are for now, with 5 for good. None at all is a line that broke: a server that had not
    /// all of the mail by then cannot have taken it, one that had may have.
    private static Sending said(int code, Mail mail, MessagingException e) {
        var text = code + " " + e.getMessage();
        return switch (code / 100) {
            case 4 -> new Sending.Failed(text);
            case 5 -> new Sending.Refused(text);
            default ->
                mail.written
                        ? new Sending.Uncertain("no answer: " + e.getMessage())
                        : new Sending.Failed("broken off before it was sent: " + e.getMessage());
        };
    }

    private static void connect(Transport transport, URI server) throws MessagingException {
        var user = server.getUserInfo();
        int colon = user == null ? -1 : user.indexOf(':');
        transport.connect(
                server.getHost(),
                server.getPort(),
                colon < 0 ? user : user.substring(0, colon),
                colon < 0 ? null : user.substring(colon + 1));
    }

    /// Knows whether all of it was handed to the line.
    private static final class Mail extends MimeMessage {
        private final DeliveryId id;
        private boolean written;

        Mail(Session session, DeliveryId id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id.value() + "@huhang>");
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            written = true;
        }
    }

    private void write(Mail mail, Message message) throws MessagingException {
        mail.setFrom(new InternetAddress(settings.sender()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.address()));
        var first = message.text().lines().findFirst().orElse("");
        mail.setSubject(
                first.length() <= LONGEST_SUBJECT ? first : first.substring(0, LONGEST_SUBJECT) + "…",
                StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
    }

    private static Properties properties(URI server) {
        var properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", TO_CONNECT_MS);
            properties.put(protocol + "timeout", TO_ANSWER_MS);
            properties.put(protocol + "writetimeout", TO_ANSWER_MS);
            properties.put(protocol + "auth", String.valueOf(server.getUserInfo() != null));
        }
        properties.put("mail.smtp.starttls.enable", "true");
        return properties;
    }
}
