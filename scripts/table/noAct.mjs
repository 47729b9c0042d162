/* React for production has no act(); what renders here wants one all the same. */
import React from 'react';

React.act = work => {
  const result = work();
  return { then: done => Promise.resolve(result).then(done) };
};
