package org.overturn.api.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.core.user.Role;

/** A page in the browser, as a person uses it. */
public final class Browser {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TALL = 900;
    private static final int ZOOMED = 640; // 1280 at 200 %

    /** Tables and the like that reach beyond what they lie in. */
    private static final String WIDER_THAN_ITS_PLACE =
            """
            return [...document.querySelectorAll('main table, main form, main dl, main code, main p')]
                .filter(e => e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right + 1)
                .map(e => e.outerHTML.substring(0, 120));
            """;

    private final ChromeDriver driver;

    Browser(ChromeDriver driver) {
        this.driver = driver;
        wide();
    }

    public ChromeDriver driver() {
        return driver;
    }

    public Browser open(Office office, String path) {
        driver.get(office.at(path).toString());
        return this;
    }

    /** Signs in as the user with just this role and opens a page. */
    public Browser openAs(Role role, Office office, String path) {
        return openAs(Office.nameOf(role), office, path);
    }

    public Browser openAs(String name, Office office, String path) {
        open(office, "/sign-in");
        signIn(name, Office.PASSWORD);
        new WebDriverWait(driver, PATIENCE).until(_ -> !path().startsWith("/sign-in"));
        return open(office, path);
    }

    /** Fills the form to sign in, which is shown. */
    public void signIn(String name, String password) {
        type("name", name);
        type("password", password);
        press("Sign in");
    }

    /** Replaces what stands in a field. */
    public void type(String id, String text) {
        act(
                By.id(id),
                field -> {
                    field.clear();
                    if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
                        field.sendKeys(text);
                    } else { // some drivers have no keys for it
                        driver.executeScript("arguments[0].value = arguments[1]", field, text);
                    }
                });
    }

    public void press(String button) {
        act(By.xpath("//button[normalize-space()='" + button + "']"), WebElement::click);
    }

    public void follow(String link) {
        act(By.linkText(link), WebElement::click);
    }

    /** Does this to an element, also to one that the page is just putting anew. */
    private void act(By place, Consumer<WebElement> deed) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> {
                    deed.accept(page.findElement(place));
                    return true;
                });
    }

    /** Waits until something is there that matches the selector. */
    public WebElement await(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(page -> page.findElement(By.cssSelector(selector)));
    }

    /** Waits until it can be seen: a page that is still being loaded shows nothing. */
    public WebElement awaitShown(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Waits until the page says this somewhere. */
    public void awaitText(String text) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "\"" + text + "\" on a page that says:\n" + said())
                .until(_ -> text().contains(text));
    }

    /** Waits until the page says this nowhere. */
    public void awaitWithout(String text) {
        new WebDriverWait(driver, PATIENCE).until(_ -> !text().isEmpty() && !text().contains(text));
    }

    /** All that a reader sees; nothing while one page gives way to the next and comes in. */
    public String text() {
        return String.valueOf(
                run(
                        "return document.body && document.readyState !== 'loading'"
                                + " ? document.body.innerText : ''"));
    }

    /** What the elements say that match the selector, in the page's order, as of one moment. */
    public List<String> texts(String selector) {
        return ((List<?>)
                        run(
                                "return [...document.querySelectorAll(arguments[0])]"
                                        + ".map(one => one.innerText)",
                                selector))
                .stream().map(String::valueOf).toList();
    }

    private String said() {
        return text()
                + "\nand of which the browser says: "
                + driver.manage().logs().get(LogType.BROWSER).getAll();
    }

    public String path() {
        return String.valueOf(run("return location.pathname + location.search"));
    }

    public Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /**
     * Looks at the page as it is: on a desk and on a phone, light and dark, and zoomed. Nothing may
     * be wider than the window, keep people with disabilities out, or be refused by the browser. A
     * picture of each look is kept in {@code target/screenshots}.
     */
    public void examine(String page) {
        for (int width : List.of(1280, 390)) {
            for (String scheme : List.of("light", "dark")) {
                look(width, scheme);
                keep(page + "-" + width + "-" + scheme);
                assertThat(violations()).as(page + ", " + width + ", " + scheme).isEmpty();
                assertFits(page, width);
            }
        }
        look(ZOOMED, "light");
        assertFits(page, ZOOMED);
        wide();
        assertThat(complaints()).as(page + ": what the browser complains of").isEmpty();
    }

    /** As wide as a phone. */
    public void narrow() {
        look(390, "light");
    }

    private void wide() {
        look(1280, "light");
    }

    private void look(int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", TALL, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private void assertFits(String page, int width) {
        assertThat(run("return document.documentElement.scrollWidth"))
                .as(page + " is wider than " + width)
                .isEqualTo((long) width);
        assertThat((List<?>) run(WIDER_THAN_ITS_PLACE)).as(page + ", " + width + ": cut").isEmpty();
    }

    /** What axe-core finds under WCAG 2.1 AA: rule, help and the elements. */
    private List<?> violations() {
        run(axe());
        Object found =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
                            .then(r => done(r.violations.map(v =>
                                v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))))
                            .catch(e => done([String(e)]));
                        """);
        return (List<?>) found;
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refused scripts and styles, errors of scripts; not what it advises, nor pages of errors. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains(" - [DOM] "))
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    /** Keeps a picture of the whole page. */
    public void keep(String name) {
        Object data =
                driver.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of("format", "png", "captureBeyondViewport", true))
                        .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
