/** Says on every page that the data are made up. Never shown on a real installation. */
export function DemoStrip() {
  return (
    <aside className="demo-strip" aria-label="数据说明">
      <b className="mr-3">演示数据</b>
      <span className="not-phone">单位名称与条文取自公开文件；人员、案件、数字均为演示，不对应真实事项</span>
    </aside>
  );
}

/** The mark and the name of the portal; the short name on a phone. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <i aria-hidden="true">协</i>
      <span className="not-phone">山亭区综合行政执法协调配合平台</span>
      <span className="only-phone">执法协调平台</span>
    </a>
  );
}
