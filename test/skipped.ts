/** Says once what a run leaves out, since a skipped test is easily overlooked. */
export default function sayWhatIsSkipped(): void {
  if (!process.env.TEST_DATABASE_URL)
    process.stdout.write(
      'Without PostgreSQL, whose tests are skipped: .ci/postgres npm test runs them too.\n',
    );
}
