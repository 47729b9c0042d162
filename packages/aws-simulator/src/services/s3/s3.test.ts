import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';

const Bucket = 'shop-reports';

let test: Test;
let s3: S3Client;
beforeEach(async () => {
  test = await startTest();
  s3 = new S3Client({ ...test.client(), forcePathStyle: true });
});
afterEach(async () => {
  s3.destroy();
  await test.stop();
});

const put = (Key: string, Body = Key) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body }));

async function read(Key: string, Range?: string) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, Range }));
  return Body?.transformToString();
}

describe('objects', () => {
  it('are read as they were written, with all that was said of them', async () => {
    const { ETag } = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a folder/für alle/+1?.txt',
        Body: Buffer.from([0, 1, 254, 255]),
        ContentType: 'text/plain',
        Metadata: { team: 'shop' },
      }),
    );
    const found = await s3.send(
      new GetObjectCommand({ Bucket, Key: 'a folder/für alle/+1?.txt' }),
    );
    expect(found).toMatchObject({
      ETag,
      ContentLength: 4,
      ContentType: 'text/plain',
      Metadata: { team: 'shop' },
      LastModified: START,
    });
    expect(await found.Body?.transformToByteArray()).toEqual(
      new Uint8Array([0, 1, 254, 255]),
    );
  });

  it('may be read in part', async () => {
    await put('digits', '0123456789');
    expect(await read('digits', 'bytes=2-4')).toBe('234');
    expect(await read('digits', 'bytes=7-')).toBe('789');
    expect(await read('digits', 'bytes=-2')).toBe('89');
    await expect(read('digits', 'bytes=10-12')).rejects.toMatchObject({
      name: 'InvalidRange',
    });
  });

  it('are described without being read', async () => {
    await put('digits', '0123456789');
    expect(
      await s3.send(new HeadObjectCommand({ Bucket, Key: 'digits' })),
    ).toMatchObject({ ContentLength: 10 });
    await expect(
      s3.send(new HeadObjectCommand({ Bucket, Key: 'letters' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('may come in chunks', async () => {
    const response = await fetch(`${test.simulator.url}/${Bucket}/streamed`, {
      method: 'PUT',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=111122223333/20261102/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`,
        'content-encoding': 'aws-chunked',
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      },
      body: '5\r\nHello\r\n7;chunk-signature=0\r\n, world\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
    });
    expect(response.status).toBe(200);
    expect(await read('streamed')).toBe('Hello, world');
  });

  it('go one by one or together', async () => {
    for (const key of ['a', 'b', 'c']) {
      await put(key);
    }
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    const { Deleted } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'b' }] } }),
    );
    expect(Deleted).toEqual([{ Key: 'b' }]);
    await expect(read('b')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await read('c')).toBe('c');
  });
});

describe('lists', () => {
  beforeEach(async () => {
    for (const key of ['logs/a', 'logs/b', 'logs/old/c', 'readme & more']) {
      await put(key);
    }
    await s3.send(
      new PutObjectCommand({ Bucket: 'another', Key: 'x', Body: 'x' }),
    );
  });

  it('show folders as common prefixes', async () => {
    const { Contents = [], CommonPrefixes } = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'logs/', Delimiter: '/' }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual(['logs/a', 'logs/b']);
    expect(CommonPrefixes).toEqual([{ Prefix: 'logs/old/' }]);
  });

  it('come in pages', async () => {
    const keys: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket, MaxKeys: 3, ContinuationToken }),
      );
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(keys).toEqual(['logs/a', 'logs/b', 'logs/old/c', 'readme & more']);
    const { Contents = [] } = await s3.send(
      new ListObjectsCommand({
        Bucket,
        Marker: 'logs/b',
        EncodingType: 'url',
      }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual([
      'logs/old/c',
      'readme%20%26%20more',
    ]);
  });

  it('name the buckets in use', async () => {
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets).toMatchObject([
      { Name: 'another', CreationDate: START },
      { Name: Bucket },
    ]);
  });
});

describe('buckets', () => {
  it('are made, found and deleted when they are empty', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'fresh' }));
    await s3.send(new HeadBucketCommand({ Bucket: 'fresh' }));
    await s3.send(new GetBucketLocationCommand({ Bucket: 'fresh' }));
    await s3.send(new DeleteBucketCommand({ Bucket: 'fresh' }));
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets ?? []).toEqual([]);
    await put('a');
    await expect(
      s3.send(new DeleteBucketCommand({ Bucket })),
    ).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  it('need a legal name', async () => {
    await expect(
      s3.send(new ListObjectsV2Command({ Bucket: 'Capital_Letters' })),
    ).rejects.toMatchObject({ name: 'InvalidBucketName' });
  });
});

it('holds the logs and reports of experiments', async () => {
  // Neither client knows reports yet.
  const created = await fetch(`${test.simulator.url}/experimentTemplates`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...waiting(),
      clientToken: 'reported',
      logConfiguration: {
        logSchemaVersion: 2,
        s3Configuration: { bucketName: Bucket, prefix: 'logs' },
      },
      experimentReportConfiguration: {
        outputs: { s3Configuration: { bucketName: Bucket, prefix: 'reports' } },
      },
    }),
  });
  const { experimentTemplate } = await created.json();
  await test.fisV2
    .startExperiment({
      clientToken: 'run',
      experimentTemplateId: experimentTemplate.id,
    })
    .promise();
  test.clock.advance(3600);
  const keys = async (Prefix: string) => {
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix }),
    );
    return Contents.map(({ Key = '' }) => Key);
  };
  const [log = ''] = await keys('logs/AWSLogs/111122223333/fis/us-east-1/');
  const [firstRecord = ''] = (await read(log))?.split('\n') ?? [];
  expect(JSON.parse(firstRecord)).toMatchObject({ version: '2' });
  const [report = ''] = await keys('reports/');
  expect(report).toMatch(/^reports\/EXP\w+\/report\.pdf$/);
  expect(await read(report)).toMatch(/^%PDF-/);
});

it('says what it does not offer', async () => {
  await put('a');
  await expect(
    s3.send(new GetObjectAclCommand({ Bucket, Key: 'a' })),
  ).rejects.toMatchObject({
    name: 'NotImplemented',
    $metadata: { httpStatusCode: 501 },
  });
});
