import { FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { CutOff } from './CutOff';
import { Entries } from './Entries';
import { FigureTable } from './FigureTable';
import { worded, type Bulletin } from './figures';
import { useBulletin } from './useBulletin';
import './reports.css';

/** The bulletin on screen, as it is printed. */
export function BulletinPage() {
  const { t, language } = useTexts('reports');
  const { cutOff, query } = useBulletin();
  return (
    <Page
      title={t('title')}
      lead={query.data && t('cutOff', { at: instant(query.data.cutOff, language) })}
      actions={<Downloads cutOff={cutOff} />}
    >
      <CutOff />
      <Loaded query={query} rows={8}>
        {(bulletin) =>
          bulletin.systems.length > 0 ? <Sheet bulletin={bulletin} /> : <Empty title={t('empty')} />
        }
      </Loaded>
    </Page>
  );
}

function Downloads({ cutOff }: { cutOff: string | undefined }) {
  const { t } = useTexts('reports');
  const address = (lang: string) =>
    `/api/bulletins/mobilisation.docx?${new URLSearchParams({ lang, ...(cutOff ? { cutOff } : {}) }).toString()}`;
  return (
    <span className="no-print downloads">
      <Button type="primary" icon={<FileWordOutlined aria-hidden />} href={address('zh')} download>
        {t('word')}
      </Button>
      <Button icon={<FileWordOutlined aria-hidden />} href={address('en')} download>
        {t('word.en')}
      </Button>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
    </span>
  );
}

function Sheet({ bulletin }: { bulletin: Bulletin }) {
  const { t, language } = useTexts('reports');
  const word = useWords();
  const lines = [...bulletin.systems, bulletin.all];
  const name = (line: (typeof lines)[number]) =>
    line === bulletin.all ? t('all') : word(`system.${line.system}` as Parameters<typeof word>[0]);
  return (
    <>
      <Section title={t('byArea')}>
        <FigureTable
          label={t('byArea')}
          heads={[t('total'), ...bulletin.areas.map((area) => worded(area.name, language))]}
          lines={lines.map((line) => ({ name: name(line), figures: [line.total, ...line.areas] }))}
        />
      </Section>
      <Section title={t('byLevel')}>
        <FigureTable
          label={t('byLevel')}
          heads={bulletin.levels.map((level) => t(`level.${level}`))}
          lines={lines.map((line) => ({ name: name(line), figures: line.levels }))}
        />
      </Section>
      <Section title={t('notes')}>
        <ul className="lines">
          {(['notStated', 'distinct', 'beside', 'apart'] as const).map((note) => (
            <li key={note}>{t(`note.${note}`)}</li>
          ))}
          {bulletin.notes.map((note) => (
            <li key={note.references.join()}>
              <strong>{note.references.join(t('separator'))}</strong> {worded(note.text, language)}
            </li>
          ))}
          {bulletin.sources.map((source) => (
            <li key={source.zh} className="quiet">
              {t('source', { source: worded(source, language) })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('entries')}>
        <Entries entries={bulletin.entries} />
      </Section>
    </>
  );
}
