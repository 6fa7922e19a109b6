import { CheckOutlined, CloseOutlined, MinusOutlined, SwapOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import type { Person } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { FieldValue } from './FieldValue';
import type { PairPage } from './queries';
import { sides } from './sides';

type Agreement = PairPage['fields'][number]['agreement'];

const MARKS: Record<Agreement, ReactNode> = {
  SAME: <CheckOutlined aria-hidden />,
  ALIKE: <SwapOutlined aria-hidden />,
  DIFFERENT: <CloseOutlined aria-hidden />,
  MISSING: <MinusOutlined aria-hidden />,
};

interface Props {
  page: PairPage;
  revealed: ReadonlyMap<string, Person>;
}

/** Field beside field; what differs is said in words and drawn with a mark, the colour comes third. */
export function SideBySide({ page, revealed }: Props) {
  const { t } = useTexts('registry');
  return (
    <table className="sides">
      <thead>
        <tr>
          <th scope="col">{t('pair.field')}</th>
          <th scope="col">
            <Head title={t('pair.first')} side={page.first} page={page} />
          </th>
          <th scope="col">
            <Head title={t('pair.second')} side={page.second} page={page} />
          </th>
          <th scope="col">{t('pair.agreement')}</th>
        </tr>
      </thead>
      <tbody>
        {page.fields.map((each) => {
          const [one, other] = sides(page, each, revealed);
          return (
            <tr key={each.field} className={`side-${each.agreement.toLowerCase()}`}>
              <th scope="row">{each.field === 'HOUSEHOLD' ? t('pair.home') : t(`field.${each.field}`)}</th>
              <td data-side={t('pair.first')}>
                {one && <FieldValue field={each.field} side={page.first} {...one} />}
              </td>
              <td data-side={t('pair.second')}>
                {other && <FieldValue field={each.field} side={page.second} {...other} />}
              </td>
              <td className="side-mark">
                {MARKS[each.agreement]} {t(`agreement.${each.agreement}`)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ title, side, page }: { title: string; side: PairPage['first']; page: PairPage }) {
  const { t } = useTexts('registry');
  const mayOpen = useMay('PEOPLE_READ');
  const { decision } = page.pair;
  const merged = decision?.verdict === 'MERGED' && !page.open;
  return (
    <>
      {mayOpen ? (
        <Link to={paths.person(side.person.id)} title={t('pair.open')}>
          {title}
        </Link>
      ) : (
        title
      )}{' '}
      {merged && (
        <Tag color={decision.survivorId === side.person.id ? 'green' : 'default'}>
          {t(decision.survivorId === side.person.id ? 'pair.survivor' : 'pair.gone')}
        </Tag>
      )}
    </>
  );
}
