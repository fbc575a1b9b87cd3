-- Claims files and acknowledgments, once each under their hash. A file that holds remittances too
-- has a row in remittance_file as well.
CREATE TABLE claim_file (
    id          BIGINT       NOT NULL PRIMARY KEY,
    sha256      CHAR(64)     NOT NULL UNIQUE,
    name        VARCHAR(255) NOT NULL,
    size_bytes  BIGINT       NOT NULL,
    received_on DATE         NOT NULL,
    KEY claim_file_received (received_on)
);

-- One ST..SE of an 837, 277, 999 or 997, or one TA1.
CREATE TABLE claim_transaction (
    id                 BIGINT       NOT NULL PRIMARY KEY,
    claim_file_id      BIGINT       NOT NULL,
    ordinal            INT          NOT NULL,
    status             VARCHAR(16)  NOT NULL, -- STORED, SET_ASIDE, TEST
    kind               VARCHAR(32)  NOT NULL,
    version            VARCHAR(32)  NOT NULL,
    delimiters         VARCHAR(16)  NOT NULL, -- to read a claim again from its bytes
    interchange_number VARCHAR(64)  NOT NULL, -- ISA13, to which a TA1 refers
    group_number       VARCHAR(64)  NOT NULL, -- GS06, to which a 999 refers
    control_number     VARCHAR(64)  NOT NULL, -- ST02, likewise
    sender             VARCHAR(80)  NOT NULL,
    receiver           VARCHAR(80)  NOT NULL,
    reference          VARCHAR(80)  NOT NULL, -- BHT03, to which a 277CA refers
    created_on         DATE,
    claim_count        INT          NOT NULL,
    statement_count    INT          NOT NULL,
    repeated_count     INT          NOT NULL, -- of both, that came before with the same content
    start_byte         BIGINT       NOT NULL,
    byte_count         INT          NOT NULL,
    CONSTRAINT claim_transaction_of_file FOREIGN KEY (claim_file_id) REFERENCES claim_file (id),
    CONSTRAINT claim_transaction_in_file UNIQUE (claim_file_id, ordinal),
    KEY claim_transaction_group (group_number, control_number),
    KEY claim_transaction_reference (reference),
    KEY claim_transaction_interchange (interchange_number)
);

-- One CLM loop. What an appeal needs beyond these columns is read again from the kept file, by the
-- ranges of the claim and of the loops above it.
CREATE TABLE submitted_claim (
    id                    BIGINT       NOT NULL PRIMARY KEY,
    claim_transaction_id  BIGINT       NOT NULL,
    ordinal               INT          NOT NULL,
    content_hash          CHAR(64)     NOT NULL UNIQUE,
    account_number        VARCHAR(80)  NOT NULL,
    account_key           VARCHAR(80)  NOT NULL, -- trimmed, upper case, no leading zeros
    charge                DECIMAL(14, 2),
    facility_code         VARCHAR(8)   NOT NULL,
    frequency             VARCHAR(8)   NOT NULL, -- CLM05-3: 1 original, 7 replacement, 8 void
    original_number       VARCHAR(80)  NOT NULL, -- REF*F8
    prior_authorization   VARCHAR(80)  NOT NULL, -- REF*G1
    referral              VARCHAR(80)  NOT NULL, -- REF*9F
    clearing_house_number VARCHAR(80)  NOT NULL, -- REF*D9
    payer_name            VARCHAR(120) NOT NULL,
    payer_identifier      VARCHAR(80)  NOT NULL,
    member_id             VARCHAR(80)  NOT NULL,
    patient_last_name     VARCHAR(80)  NOT NULL,
    patient_first_name    VARCHAR(80)  NOT NULL,
    billing_npi           VARCHAR(80)  NOT NULL,
    rendering_npi         VARCHAR(80)  NOT NULL,
    referring_npi         VARCHAR(80)  NOT NULL,
    diagnoses             VARCHAR(500) NOT NULL, -- the principal one first, joined by commas
    service_from          DATE,
    service_to            DATE,
    provider_start        BIGINT       NOT NULL,
    provider_bytes        INT          NOT NULL,
    subscriber_start      BIGINT       NOT NULL,
    subscriber_bytes      INT          NOT NULL,
    patient_start         BIGINT       NOT NULL,
    patient_bytes         INT          NOT NULL, -- 0: the subscriber is the patient
    start_byte            BIGINT       NOT NULL,
    byte_count            INT          NOT NULL,
    CONSTRAINT submitted_claim_of_transaction FOREIGN KEY (claim_transaction_id) REFERENCES claim_transaction (id),
    CONSTRAINT submitted_claim_in_transaction UNIQUE (claim_transaction_id, ordinal),
    KEY submitted_claim_account (account_key)
);

CREATE TABLE submitted_line (
    id                 BIGINT       NOT NULL PRIMARY KEY,
    submitted_claim_id BIGINT       NOT NULL,
    ordinal            INT          NOT NULL,
    procedure_code     VARCHAR(80)  NOT NULL,
    modifiers          VARCHAR(40)  NOT NULL, -- joined by commas
    revenue_code       VARCHAR(48)  NOT NULL,
    charge             DECIMAL(14, 2),
    unit               VARCHAR(8)   NOT NULL,
    units              VARCHAR(16)  NOT NULL,
    pointers           VARCHAR(16)  NOT NULL, -- to the diagnoses, from 1, joined by commas
    service_from       DATE,
    service_to         DATE,
    line_number        VARCHAR(80)  NOT NULL, -- REF*6R, which a remittance returns
    start_byte         BIGINT       NOT NULL,
    byte_count         INT          NOT NULL,
    CONSTRAINT submitted_line_of_claim FOREIGN KEY (submitted_claim_id) REFERENCES submitted_claim (id),
    CONSTRAINT submitted_line_in_claim UNIQUE (submitted_claim_id, ordinal)
);

-- One statement on a claim, a batch, a transaction, a group or an interchange that was sent.
CREATE TABLE acknowledgment (
    id                    BIGINT        NOT NULL PRIMARY KEY,
    claim_transaction_id  BIGINT        NOT NULL,
    ordinal               INT           NOT NULL,
    content_hash          CHAR(64)      NOT NULL UNIQUE,
    about                 VARCHAR(16)   NOT NULL, -- CLAIM, PROVIDER, BATCH, TRANSACTION, GROUP, INTERCHANGE
    verdict               VARCHAR(16)   NOT NULL, -- ACCEPTED, REJECTED, NOT_FOUND, REQUESTED, FORWARDED, UNDECIDED
    account_number        VARCHAR(80)   NOT NULL,
    account_key           VARCHAR(80)   NOT NULL,
    trace                 VARCHAR(80)   NOT NULL, -- what it is about: BHT03, ST02 or ISA13
    group_number          VARCHAR(80)   NOT NULL, -- GS06; of a provider's statement, its identifier
    source_role           VARCHAR(8)    NOT NULL, -- PR payer, AY clearing house
    source_name           VARCHAR(120)  NOT NULL,
    source_identifier     VARCHAR(80)   NOT NULL,
    statuses              VARCHAR(500)  NOT NULL, -- such as A7:562:85, joined by blanks
    message               VARCHAR(1000) NOT NULL,
    payer_claim_number    VARCHAR(80)   NOT NULL, -- REF*1K, the later CLP07
    clearing_house_number VARCHAR(80)   NOT NULL,
    received_on           DATE,                   -- DTP*050
    stated_on             DATE,
    service_from          DATE,
    service_to            DATE,
    charge                DECIMAL(14, 2),
    accepted_count        INT,
    rejected_count        INT,
    accepted_charge       DECIMAL(14, 2),
    rejected_charge       DECIMAL(14, 2),
    start_byte            BIGINT        NOT NULL,
    byte_count            INT           NOT NULL,
    CONSTRAINT acknowledgment_of_transaction FOREIGN KEY (claim_transaction_id) REFERENCES claim_transaction (id),
    CONSTRAINT acknowledgment_in_transaction UNIQUE (claim_transaction_id, ordinal),
    KEY acknowledgment_account (account_key),
    KEY acknowledgment_trace (trace, group_number)
);
