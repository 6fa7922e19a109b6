import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { LetterClocks } from './LetterClocks';
import { lettersQuery } from './queries';
import './work.css';

/** Letters to other cities; those that wait too long for an answer first. */
export function LettersPage() {
  const { t, language } = useTexts('tracing');
  const query = useQuery(lettersQuery);
  return (
    <Page
      title={t('letters.title')}
      lead={t('letters.lead')}
      trail={<Link to={paths.work}>{t('work.title')}</Link>}
    >
      <Loaded query={query}>
        {(list) => (
          <Rows
            label={t('letters.title')}
            rows={list.letters}
            rowKey={(each) => each.letterId}
            empty={<Empty title={t('letters.none')}>{t('letters.noneWhy')}</Empty>}
            columns={[
              {
                key: 'reference',
                title: t('letters.reference'),
                render: (each) => (
                  <Link to={paths.letter(each.letterId)}>{each.reference ?? t('letters.draft')}</Link>
                ),
              },
              { key: 'addressee', title: t('letter.addressee'), render: (each) => each.addressee },
              { key: 'kind', title: t('letter.kind'), render: (each) => t(`letter.kind.${each.kind}`) },
              { key: 'people', title: t('letters.people'), number: true, render: (each) => each.people },
              {
                key: 'sent',
                title: t('letters.sent'),
                render: (each) =>
                  each.sentAt ? (
                    <>
                      {instant(each.sentAt, language)} <span className="quiet">{each.sentByName}</span>
                    </>
                  ) : (
                    '–'
                  ),
              },
              {
                key: 'clocks',
                title: t('letters.clocks'),
                render: (each) => <LetterClocks of={each} now={list.asOf} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
