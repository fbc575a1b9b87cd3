package org.overturn.api.office;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Ten digits whose check digit is right (Luhn over 80840 and the number, 45 CFR 162.406), or none.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NationalProviderNumber.Check.class)
@interface NationalProviderNumber {

    String message() default "This is no NPI: a digit is wrong or missing.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Does the sum. */
    class Check implements ConstraintValidator<NationalProviderNumber, String> {

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null
                    || number.isEmpty()
                    || (number.matches("\\d{10}") && sum("80840" + number) % 10 == 0);
        }

        private static int sum(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(digits.length() - 1 - i) - '0';
                int counted = i % 2 == 1 ? 2 * digit : digit;
                sum += counted > 9 ? counted - 9 : counted;
            }
            return sum;
        }
    }
}
