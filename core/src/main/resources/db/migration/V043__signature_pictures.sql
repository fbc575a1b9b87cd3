-- How a user signs, as a picture. Only its owner sees it and can use it.
CREATE TABLE user_signature (
    user_id BIGINT      NOT NULL PRIMARY KEY,
    picture MEDIUMBLOB  NOT NULL, -- PNG
    kept_at DATETIME(6) NOT NULL,
    CONSTRAINT user_signature_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);
