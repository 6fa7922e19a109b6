package org.huhang.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The first sheet of a workbook, read by POI's event model: no more is held than the workbook's own table of texts.
record XlsxFile(Content content) implements SheetFile {
    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public @Nullable String encoding() {
        return null;
    }

    @Override
    public @Nullable String separator() {
        return null;
    }

    @Override
    public List<String> otherSheets() {
        var names = new ArrayList<String>();
        return content.withFile(file -> {
            try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                var sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
                while (sheets.hasNext()) {
                    sheets.next().close();
                    names.add(sheets.getSheetName());
                }
                return List.copyOf(names.subList(Math.min(1, names.size()), names.size()));
            } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
                return List.of();
            }
        });
    }

    @Override
    public Outcome<Integer> rows(Predicate<SheetRow> each) {
        return content.withFile(file -> {
            try {
                return Outcome.done(read(file, each));
            } catch (IOException
                    | SAXException
                    | OpenXML4JException
                    | OpenXML4JRuntimeException
                    | UnsupportedFileFormatException
                    | POIXMLException e) {
                return Outcome.refused(Refusal.invalid("imports.workbook-unreadable", "file", Map.of()));
            }
        });
    }

    @Override
    public void lines(Consumer<String> each) {
        var _ = rows(row -> {
            each.accept(String.join(",", row.cells()));
            return true;
        });
    }

    private static int read(Path file, Predicate<SheetRow> each) throws IOException, SAXException, OpenXML4JException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var parts = new XSSFReader(workbook);
            var sheets = parts.getSheetsData();
            if (!sheets.hasNext()) {
                return 0;
            }
            var rows = new XlsxRows(
                    new ReadOnlySharedStringsTable(workbook), new XlsxNumbers(parts.getStylesTable()), each);
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(rows);
                xml.parse(new InputSource(sheet));
            } catch (XlsxRows.Enough stopped) {
                return rows.lastNumber();
            } catch (javax.xml.parsers.ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
            return rows.lastNumber();
        }
    }
}
