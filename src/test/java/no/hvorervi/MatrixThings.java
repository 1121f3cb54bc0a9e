package no.hvorervi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.Matrix.Kind;
import no.hvorervi.Matrix.Thing;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that somebody can ask the application for, as it is found in its classes. */
final class MatrixThings {

    private static final List<Class<?>> CLASSES = Streams.of(new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.hvorervi"))
            .filter(type -> !type.getPackageName().startsWith("no.hvorervi.db"))
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    private static final Map<Thing, Method> METHODS = findMethods();

    private MatrixThings() {}

    /** All classes that are written by hand. */
    static Stream<Class<?>> classes() {
        return CLASSES.stream();
    }

    static Stream<Class<?>> services() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Service.class)
                        || (type.getSimpleName().endsWith("Service") && Modifier.isPublic(type.getModifiers())));
    }

    static Stream<Thing> routes() {
        return classes()
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getAnnotationsByType(Route.class)).map(Route::value),
                        Arrays.stream(type.getAnnotationsByType(RouteAlias.class))
                                .map(RouteAlias::value)))
                .map(template -> new Thing(Kind.ROUTE, "/" + template));
    }

    static Stream<Thing> requests(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("no.hvorervi"))
                .flatMap(each -> requests(each.getKey()))
                .map(request -> new Thing(Kind.REQUEST, request));
    }

    private static Stream<String> requests(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream().flatMap(path -> (methods.isEmpty() ? List.of("ANY") : methods)
                .stream().map(method -> method + " " + path));
    }

    /** Every public method of every service, by how the matrix names it. */
    static Map<Thing, Method> methods() {
        return METHODS;
    }

    private static Map<Thing, Method> findMethods() {
        Map<Thing, Method> methods = new LinkedHashMap<>();
        services()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> methods.put(new Thing(Kind.SERVICE, name(method)), method));
        return methods;
    }

    private static String name(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" "));
        return "%s.%s(%s)".formatted(method.getDeclaringClass().getSimpleName(), method.getName(), parameters);
    }
}
