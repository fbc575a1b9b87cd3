-- Every file received, once under its hash; every remittance in it, stored, skipped or held.
CREATE TABLE remittance_file (
    id           BIGINT       NOT NULL PRIMARY KEY,
    sha256       CHAR(64)     NOT NULL UNIQUE,
    name         VARCHAR(255) NOT NULL,
    size_bytes   BIGINT       NOT NULL,
    received_on  DATE         NOT NULL,
    status       VARCHAR(16)  NOT NULL, -- REGISTERED, STORED, REFUSED
    refusal      VARCHAR(1000),
    KEY remittance_file_received (received_on)
);

CREATE TABLE remittance (
    id                 BIGINT         NOT NULL PRIMARY KEY,
    file_id            BIGINT         NOT NULL,
    ordinal            INT            NOT NULL,
    status             VARCHAR(16)    NOT NULL, -- REGISTERED, STORED, SKIPPED, HELD, SET_ASIDE, TEST
    content_hash       CHAR(64)       NOT NULL, -- of ST..SE, envelope and line ends normalised
    remittance_key     CHAR(64)       NOT NULL, -- of payer, payee, trace number, date, amount, method
    same_as_id         BIGINT,                  -- the remittance that came before, when SKIPPED or HELD
    start_byte         BIGINT         NOT NULL,
    byte_count         BIGINT         NOT NULL,
    control_number     VARCHAR(64)    NOT NULL,
    version            VARCHAR(32)    NOT NULL,
    delimiters         VARCHAR(16)    NOT NULL, -- to read a claim again from its bytes
    trace_number       VARCHAR(80)    NOT NULL,
    payer_key          VARCHAR(80)    NOT NULL, -- identity of the payer: TRN03, else N104, else name
    payer_name         VARCHAR(120)   NOT NULL,
    payer_identifier   VARCHAR(80)    NOT NULL,
    payer_contact      VARCHAR(255)   NOT NULL,
    payee_name         VARCHAR(120)   NOT NULL,
    payee_identifier   VARCHAR(80)    NOT NULL,
    payment_amount     DECIMAL(14, 2) NOT NULL,
    payment_method     VARCHAR(8)     NOT NULL,
    payment_date       VARCHAR(16)    NOT NULL, -- BPR16 as sent
    remitted_on        DATE,
    claims_paid        DECIMAL(14, 2) NOT NULL,
    provider_adjusted  DECIMAL(14, 2) NOT NULL,
    difference         DECIMAL(14, 2) NOT NULL,
    adjudication_count INT            NOT NULL,
    stored_count       INT            NOT NULL, -- adjudications stored so far: where a restart goes on
    CONSTRAINT remittance_of_file FOREIGN KEY (file_id) REFERENCES remittance_file (id),
    CONSTRAINT remittance_in_file UNIQUE (file_id, ordinal),
    KEY remittance_content (content_hash),
    KEY remittance_identity (remittance_key),
    KEY remittance_remitted (remitted_on)
);

CREATE TABLE provider_adjustment (
    id            BIGINT         NOT NULL PRIMARY KEY,
    remittance_id BIGINT         NOT NULL,
    ordinal       INT            NOT NULL,
    code          VARCHAR(8)     NOT NULL,
    reference     VARCHAR(80)    NOT NULL,
    amount        DECIMAL(14, 2) NOT NULL,
    start_byte    BIGINT         NOT NULL,
    byte_count    INT            NOT NULL,
    CONSTRAINT provider_adjustment_of_remittance FOREIGN KEY (remittance_id) REFERENCES remittance (id)
);

-- One CLP loop: never changed once stored, but for the marks the chain leaves on it.
CREATE TABLE adjudication (
    id                 BIGINT         NOT NULL PRIMARY KEY,
    remittance_id      BIGINT         NOT NULL,
    ordinal            INT            NOT NULL,
    start_byte         BIGINT         NOT NULL,
    byte_count         INT            NOT NULL,
    account_number     VARCHAR(80)    NOT NULL,
    account_key        VARCHAR(80)    NOT NULL, -- trimmed, upper case, no leading zeros
    payer_key          VARCHAR(80)    NOT NULL,
    payer_claim_number VARCHAR(80)    NOT NULL,
    original_reference VARCHAR(80)    NOT NULL, -- REF*F8
    status_code        VARCHAR(8)     NOT NULL,
    filing_indicator   VARCHAR(8)     NOT NULL,
    line_of_business   VARCHAR(32)    NOT NULL,
    patient_last_name  VARCHAR(80)    NOT NULL,
    patient_first_name VARCHAR(80)    NOT NULL,
    member_id          VARCHAR(80)    NOT NULL,
    rendering_npi      VARCHAR(80)    NOT NULL,
    service_from       DATE,
    service_to         DATE,
    received_by_payer_on DATE,
    remitted_on        DATE,
    outcome            VARCHAR(32)    NOT NULL,
    zero_pay_reason    VARCHAR(32),
    needs_review       BOOLEAN        NOT NULL,
    nsa_eligible       BOOLEAN        NOT NULL,
    charge             DECIMAL(14, 2) NOT NULL,
    paid               DECIMAL(14, 2) NOT NULL,
    patient_share      DECIMAL(14, 2) NOT NULL, -- CLP05
    -- the proof: these add up to charge - paid - difference
    sum_denial             DECIMAL(14, 2) NOT NULL,
    sum_reduction          DECIMAL(14, 2) NOT NULL,
    sum_suspect            DECIMAL(14, 2) NOT NULL,
    sum_contractual        DECIMAL(14, 2) NOT NULL,
    sum_payment_adjustment DECIMAL(14, 2) NOT NULL,
    sum_patient_share      DECIMAL(14, 2) NOT NULL,
    sum_cob_effect         DECIMAL(14, 2) NOT NULL,
    sum_informational      DECIMAL(14, 2) NOT NULL,
    sum_pended             DECIMAL(14, 2) NOT NULL,
    sum_add_on             DECIMAL(14, 2) NOT NULL,
    sum_reversal           DECIMAL(14, 2) NOT NULL,
    sum_predetermination   DECIMAL(14, 2) NOT NULL,
    difference             DECIMAL(14, 2) NOT NULL,
    reversed_by_id     BIGINT,        -- the reversal that undid it
    corrects_id        BIGINT,        -- the adjudication it replaces
    CONSTRAINT adjudication_of_remittance FOREIGN KEY (remittance_id) REFERENCES remittance (id),
    CONSTRAINT adjudication_in_remittance UNIQUE (remittance_id, ordinal),
    KEY adjudication_account (account_key, payer_key),
    KEY adjudication_claim (payer_claim_number),
    KEY adjudication_member (member_id)
);

CREATE TABLE service_line (
    id              BIGINT         NOT NULL PRIMARY KEY,
    adjudication_id BIGINT         NOT NULL,
    ordinal         INT            NOT NULL,
    procedure_code  VARCHAR(80)    NOT NULL,
    modifiers       VARCHAR(40)    NOT NULL, -- joined by commas
    submitted_code  VARCHAR(80)    NOT NULL,
    revenue_code    VARCHAR(48)    NOT NULL,
    units           VARCHAR(16)    NOT NULL,
    charge          DECIMAL(14, 2) NOT NULL,
    paid            DECIMAL(14, 2) NOT NULL,
    service_from    DATE,
    service_to      DATE,
    policy_id       VARCHAR(80)    NOT NULL, -- REF*0K
    line_number     VARCHAR(80)    NOT NULL, -- REF*6R
    outcome         VARCHAR(32)    NOT NULL,
    start_byte      BIGINT         NOT NULL,
    byte_count      INT            NOT NULL,
    CONSTRAINT service_line_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id),
    CONSTRAINT service_line_in_adjudication UNIQUE (adjudication_id, ordinal)
);

CREATE TABLE adjustment (
    id              BIGINT         NOT NULL PRIMARY KEY,
    adjudication_id BIGINT         NOT NULL,
    service_line_id BIGINT,        -- none: claim level
    ordinal         INT            NOT NULL, -- in the claim, over all levels
    group_code      VARCHAR(16)    NOT NULL,
    reason_code     VARCHAR(32)    NOT NULL,
    amount          DECIMAL(14, 2) NOT NULL,
    quantity        VARCHAR(20)    NOT NULL,
    ledger_class    VARCHAR(24)    NOT NULL,
    start_byte      BIGINT         NOT NULL,
    byte_count      INT            NOT NULL,
    CONSTRAINT adjustment_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id)
);

CREATE TABLE remark (
    id              BIGINT      NOT NULL PRIMARY KEY,
    adjudication_id BIGINT      NOT NULL,
    service_line_id BIGINT,     -- none: MIA or MOA
    ordinal         INT         NOT NULL,
    code            VARCHAR(32) NOT NULL,
    CONSTRAINT remark_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id)
);

-- What a person has to look at. The natural key makes it appear once, however often it is met.
CREATE TABLE issue (
    id          BIGINT        NOT NULL PRIMARY KEY,
    natural_key CHAR(64)      NOT NULL UNIQUE,
    found_on    DATE          NOT NULL,
    severity    VARCHAR(8)    NOT NULL,
    code        VARCHAR(40)   NOT NULL,
    file_name   VARCHAR(255),
    start_byte  BIGINT,
    segment     VARCHAR(8),
    subject     VARCHAR(120),
    message     VARCHAR(1000) NOT NULL,
    KEY issue_found (found_on)
);
