import { Grid, Pagination } from 'antd';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onChange: (page: number) => void;
}

/** From page to page of a long list; nothing below one that fits on a page. */
export function Pages({ page, pageSize, total, onChange }: Props) {
  const wide = Grid.useBreakpoint().md ?? true;
  return total <= pageSize ? null : (
    <Pagination
      className="rows-pages"
      align="end"
      size={wide ? 'medium' : 'small'}
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger={false}
      onChange={onChange}
    />
  );
}
