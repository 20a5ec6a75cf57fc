-- Enterprises as far as people need them: kind, age and a head count with a heavy tail.
-- Ids 1 to 60 are kept for the edge cases of 6-edges.sql, 61 to 100 are plain private firms that employ the edge-case people.
CREATE OR REPLACE TEMP TABLE edge_staff AS
SELECT * FROM (VALUES (1, 29), (2, 30), (3, 31), (4, 200), (5, 1000), (6, 30), (7, 12), (8, 40), (9, 40), (10, 25), (11, 60), (12, 18),
                      (13, 15), (14, 15), (15, 3), (16, 80), (17, 22), (18, 9), (19, 35), (20, 35), (21, 35), (22, 35), (23, 8), (24, 50)) AS t(id, staff);

CREATE OR REPLACE TEMP TABLE firm AS
WITH drawn AS (
  SELECT range::BIGINT AS id, draw(range, 1, 1000) AS size_draw, draw(range, 3, 1000) AS kind_draw, draw(range, 4, 100) AS closed_draw,
         draw(range, 5, 100) AS age_draw
  FROM range(1, getvariable('enterprises') + 1)
), sized AS (
  SELECT d.id,
         coalesce(s.staff,
           CASE WHEN d.id > 100 AND closed_draw < 3 THEN 0
                WHEN size_draw < 620 THEN 1 + draw(d.id, 2, 4)
                WHEN size_draw < 840 THEN 5 + draw(d.id, 2, 5)
                WHEN size_draw < 940 THEN 10 + draw(d.id, 2, 10)
                WHEN size_draw < 980 THEN 20 + draw(d.id, 2, 30)
                WHEN size_draw < 996 THEN 50 + draw(d.id, 2, 50)
                WHEN draw(d.id, 6, 100) < 88 THEN 100 + draw(d.id, 2, 400)
                ELSE 500 + draw(d.id, 2, 1500) END) AS base,
         s.staff IS NOT NULL AS is_edge,
         d.id > 100 AND closed_draw < 3 AS is_closed,
         CASE WHEN d.id <= 100 THEN '民营企业'
              WHEN kind_draw < 770 THEN '民营企业' WHEN kind_draw < 880 THEN '个体工商户' WHEN kind_draw < 915 THEN '外资企业'
              WHEN kind_draw < 945 THEN '国有企业' WHEN kind_draw < 985 THEN '社会组织' WHEN kind_draw < 997 THEN '事业单位' END AS kind,
         CASE WHEN d.id = 17 THEN DATE '2023-05-10'
              WHEN d.id <= 100 THEN DATE '2008-03-18' + draw(d.id, 7, 3000)
              WHEN age_draw < 6 THEN getvariable('cut_off') - draw(d.id, 7, 273)
              WHEN age_draw < 16 THEN getvariable('cut_off') - (274 + draw(d.id, 7, 365))
              WHEN age_draw < 60 THEN getvariable('cut_off') - (639 + draw(d.id, 7, 2500))
              ELSE getvariable('cut_off') - (3139 + draw(d.id, 7, 6500)) END AS founded_on
  FROM drawn d LEFT JOIN edge_staff s ON s.id = d.id
), wanted AS (
  -- The size of the city scales the ordinary firms so that four people in five find a place.
  SELECT *, CASE WHEN is_edge OR base = 0 THEN base
                 WHEN kind = '个体工商户' THEN 1 + base % 6
                 ELSE greatest(1, base::BIGINT * getvariable('people')::BIGINT * 10 // (getvariable('enterprises')::BIGINT * 85))::INTEGER END AS staff
  FROM sized
)
SELECT *, sum(staff) OVER (ORDER BY id) - staff AS first_slot FROM wanted;
