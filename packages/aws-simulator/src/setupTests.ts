// The version 2 SDK is here as an independent client; its farewell is not news.
process.env.AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE = '1';
