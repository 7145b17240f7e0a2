import fc from 'fast-check';

/** One seed for every run, so that a failure on one machine is a failure on all of them. */
fc.configureGlobal({ seed: 20230418 });
