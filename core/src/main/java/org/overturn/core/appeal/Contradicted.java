package org.overturn.core.appeal;

/** An appeal of which remittances say another thing than what a person recorded. */
public record Contradicted(String number, AppealStatus recorded, AppealStatus byRemittances) {}
