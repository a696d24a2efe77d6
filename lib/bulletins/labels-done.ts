type Words = { title: string; next: string };

const REVISE = { title: '已取回修改', next: '修改后请重新报办公室主任审核。' };
const RETURNED = { title: '已退回修改', next: '拟稿人修改后会重新报审。' };
const VOID = { title: '已作废', next: '没有印发任何文件；该月可以重新编制。' };
const RECEIVED = { title: '已签收', next: '可以随时下载原文。' };

/** What has just been done to a paper, and what follows; by command. */
export const DONE: Readonly<Record<string, Words>> = {
  'bulletin.create': { title: '已向各单位征集', next: '供稿单位已收到通知，到期前报送；随时可以结束征集开始编制。' },
  'bulletin.contribute': { title: '已报送', next: '报审之前可以修改；内容以本单位报送的文字为准。' },
  'bulletin.compose': {
    title: '已取数，可以编制',
    next: '数据已固定为此刻看板的数字；选择采用的供稿，写好导语后报审。',
  },
  'bulletin.save': { title: '已保存', next: '预览无误后报办公室主任审核。' },
  'bulletin.submit': { title: '已报办公室主任审核', next: '审核同意后编号印发；审核前可以取回。' },
  'bulletin.recall': REVISE,
  'bulletin.returnDraft': RETURNED,
  'bulletin.issue': { title: '已印发', next: '各单位已收到，可在本页查看签收情况。' },
  'bulletin.void': VOID,
  'bulletin.receive': RECEIVED,
  'circular.create': {
    title: '已取数，可以起草',
    next: '数据已固定为此刻看板的数字，不能修改；请写好前后文字后报审。',
  },
  'circular.save': { title: '已保存', next: '预览无误后报办公室主任审核。' },
  'circular.retake': { title: '已重新取数', next: '数据已换为此刻看板的数字；原先的快照仍留存备查。' },
  'circular.submit': { title: '已报办公室主任审核', next: '审核同意后报组长签发；审核前可以取回。' },
  'circular.recall': REVISE,
  'circular.returnDraft': RETURNED,
  'circular.approve': { title: '已同意，报组长签发', next: '组长签发后编号印发。' },
  'circular.sendBack': RETURNED,
  'circular.issue': { title: '已签发并印发', next: '数据和文字从此不再改变；各单位已收到，可在本页查看签收情况。' },
  'circular.void': VOID,
  'circular.receive': RECEIVED,
};
