/** Says once what a run leaves out, since a skipped test is easily overlooked. */
export default function sayWhatIsSkipped(): void {
  if (!process.env.TEST_DATABASE_URL)
    process.stdout.write('The tests on PostgreSQL are skipped; .ci/postgres npm test runs them too.\n');
}
