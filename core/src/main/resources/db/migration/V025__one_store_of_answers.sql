-- Requests made once are kept in given_answer alone.
DROP TABLE request_once;
