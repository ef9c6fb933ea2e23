module.exports = require('./jest.temporary-folder.cjs').teardown;
