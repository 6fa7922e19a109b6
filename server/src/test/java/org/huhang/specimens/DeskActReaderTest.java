package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskActReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUND = "'roundId':'01890000-0000-7000-8000-000000000001'";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SPECIMEN_REGISTERED | 'way':'CODE','personId':'01890000-0000-7000-8000-000000000002' | true
            SPECIMEN_REGISTERED | 'way':'CARD','sealed':{'key':'','iv':'','data':''}             | true
            SPECIMEN_REGISTERED | 'way':'LIST'                                                   | true
            SPECIMEN_REGISTERED | 'way':'SLIP','slip':'A17'                                      | true
            SPECIMEN_REGISTERED | 'way':'SLIP'                                                   | false
            SPECIMEN_REGISTERED | 'way':'MAGIC'                                                  | false
            SPECIMEN_REGISTERED | 'way':'CODE','personId':'x'                                    | false
            SPECIMEN_TAKEN      | 'registration':1,'tube':'TUBE-0001'                            | true
            SPECIMEN_TAKEN      | 'registration':0,'tube':'TUBE-0001'                            | false
            SPECIMEN_TAKEN      | 'registration':1,'tube':'tube'                                 | false
            SPECIMEN_TAKEN      | 'registration':'1','tube':'TUBE-0001'                          | false
            TUBE_OPENED         | 'tube':'TUBE-0001','poolSize':0                                | false
            TUBE_OPENED         | 'tube':'TUBE-0001','poolSize':1                                | true
            TUBE_OPENED         | 'tube':'TUBE-0001','poolSize':20                               | true
            TUBE_OPENED         | 'tube':'TUBE-0001','poolSize':21                               | false
            TUBE_CLOSED         | 'tube':'TUBE-0001','swabs':0,'bound':0                         | true
            TUBE_CLOSED         | 'tube':'TUBE-0001','swabs':-1,'bound':0                        | false
            TUBE_CLOSED         | 'tube':'TUBE-0001','swabs':200,'bound':200                     | true
            TUBE_CLOSED         | 'tube':'TUBE-0001','swabs':201,'bound':200                     | false
            TUBE_VOIDED         | 'tube':'TUBE-0001','reason':'broken'                           | true
            TUBE_VOIDED         | 'tube':'TUBE-0001','reason':' '                                | false
            SWAB_VOIDED         | 'tube':'TUBE-0001','swab':3,'reason':'fell'                    | true
            REGISTRATION_VOIDED | 'registration':3,'reason':'left'                               | true
            REGISTRATION_VOIDED | 'registration':3,'reason':''                                   | false
            REGISTRATION_VOIDED | 'reason':'left'                                                | false
            SURFACE_TAKEN       | 'tube':'TUBE-0001','place':'market','surface':'board'          | true
            SURFACE_TAKEN       | 'tube':'TUBE-0001','place':'market'                            | false
            """)
    void whatIsWholeIsReadAndNothingElse(String kind, String body, boolean isRead) throws JsonProcessingException {
        var json = JSON.readTree(("{" + ROUND + "," + body + "}").replace('\'', '"'));
        assertEquals(isRead, DeskActReader.read(kind, json).isPresent());
    }
}
